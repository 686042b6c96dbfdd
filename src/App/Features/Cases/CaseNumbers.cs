using MangNon.App.Data;
using MangNon.App.Features.Registers;
using MangNon.App.Platform;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Access;
using MangNon.Domain.Cases;
using MangNon.Domain.Organisation;
using MangNon.Domain.Registers;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Cases;

/// <summary>What a paper of a case goes out under.</summary>
/// <param name="Words">Number as the story keeps it; null where it gets none.</param>
/// <param name="Entry">Its line in the register, not saved yet; null where it stands there already, or gets none.</param>
/// <param name="WasNext">The number was the next one, which somebody else may have taken since.</param>
/// <param name="Refusal">Why the number that was typed cannot be its own; null where it can.</param>
public sealed record CaseNumber(string? Words, OutgoingDocument? Entry = null, bool WasNext = false, string? Refusal = null)
{
    public static CaseNumber None { get; } = new((string?)null);
}

/// <summary>What is issued with a step of a case.</summary>
/// <param name="Subject">Trích yếu; it names no child.</param>
/// <param name="Typed">The number given on paper; null for the next one.</param>
/// <param name="On">Day of issue.</param>
public sealed record IssuedWith(OutgoingPaper Paper, string Subject, string Recipients, string? Typed, DateOnly On);

/// <summary>
/// Numbers of the papers of cases: of the same rows as those of every document that goes out (Nghị định 30/2020/NĐ-CP Điều 15), whose register
/// they enter by themselves, seen by the circle of the case alone.
/// </summary>
public sealed class CaseNumbers(AppDb db, OfficeClock clock, RegisterDesk register, Texts t)
{
    /// <summary>The number that comes next, as it is shown beside the field: "05/QĐ-UBND".</summary>
    public Task<string> NextAsync(Viewer me, OutgoingPaper paper) => register.NextMarkAsync(me, paper.Kind, clock.Today);

    /// <param name="wanted">The writer asks for the next number; of no weight where the paper always has one.</param>
    public async Task<CaseNumber> FindAsync(Viewer me, ProtectionCase of, IssuedWith issued, bool wanted)
    {
        if (issued.Typed is not null) return await TypedAsync(me, of, issued);
        if (!issued.Paper.Always && !wanted) return CaseNumber.None;
        var series = await register.SeriesAsync(me, issued.On.Year, issued.Paper.Kind, SecrecyMark.None);
        if (Facts(me, issued, null) is var facts && OutgoingDocument.WhyNotRegister(facts, clock.Today).Any()) return new CaseNumber(null, Refusal: t["Sổ văn bản đi chỉ cấp số từ đầu năm trước tới hôm nay; ghi số văn bản đã có."]);
        var entry = Entry(me, of, facts, (series, await register.NextNumberAsync(me, issued.On.Year, series)));
        return new CaseNumber(entry.Mark, entry, WasNext: true);
    }

    private async Task<CaseNumber> TypedAsync(Viewer me, ProtectionCase of, IssuedWith issued)
    {
        if (WrittenMark.Read(issued.Typed) is not { } written) return new CaseNumber(issued.Typed, Refusal: t["Chưa đọc được số văn bản. Ghi như 45/QĐ-UBND, hoặc 45/QĐ-UBND, 20/11/2026."]);
        var on = written.On ?? issued.On;
        if (on > clock.Today) return new CaseNumber(issued.Typed, Refusal: t["Ngày văn bản chưa tới."]);
        var (series, number) = (await register.SeriesAsync(me, on.Year, issued.Paper.Kind, SecrecyMark.None), written.Number.Number);

        // A paper of years ago keeps the number it had; its register is closed.
        if (Facts(me, issued with { On = on }, written.Number.Symbol) is var facts && OutgoingDocument.WhyNotRegister(facts, clock.Today).Any()) return new CaseNumber(issued.Typed);
        if (!await db.IsOutgoingNumberTakenAsync(me.Ward, on.Year, series, number)) return new CaseNumber(issued.Typed, Entry(me, of, facts, (series, number)));
        var own = await db.OutgoingFor(me, RecordAction.Open, clock.Now).AnyAsync(d => d.CaseId == of.Id && d.Year == on.Year && d.Series == series && d.Number == number && d.VoidedOn == null);
        return new CaseNumber(issued.Typed, Refusal: own ? null : t["Số này đã có trong sổ văn bản đi của năm {0}. Xem sổ rồi ghi số khác.", on.Year]);
    }

    private OutgoingDocument Entry(Viewer me, ProtectionCase of, OutgoingFacts facts, (string Series, int Number) number) =>
        new(Ids.New<OutgoingDocumentId>(), me, number, facts, clock.Today) { CaseId = of.Id };

    private static OutgoingFacts Facts(Viewer me, IssuedWith issued, string? symbol) =>
        new(issued.Paper.Kind, symbol, issued.On, issued.Subject, me.Role is Role.Leader ? me.Name : RegisterDesk.SomeLeader, issued.Recipients) { IsProtected = true };
}
