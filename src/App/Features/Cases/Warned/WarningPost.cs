using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.Mail;
using MangNon.Domain.Cases;

namespace MangNon.App.Features.Cases.Warned;

/// <summary>
/// Sends warnings by e-mail. A letter names the limit and the number of the case, no child and no place. Each is claimed before it is sent; where
/// the process dies in between it is sent again under the same message number, by which a mailbox knows it for the same letter.
/// </summary>
public sealed class WarningPost(AppDb db, OfficeClock clock, Mailer mailer, Settings settings, Dialect dialect)
{
    private const int AtATime = 50;

    public async Task SendAsync(CancellationToken stop)
    {
        if (!mailer.IsSetUp) return;
        var waiting = await db.WarningsToMailAsync(clock.Now, AtATime, stop);
        if (waiting.Count == 0) return;
        var ward = waiting[0].Warning.WardId;
        foreach (var (warning, _) in waiting) warning.Claim(clock.Now);
        // Another process may have them.
        if (await db.TryAsync(dialect, () => db.SaveAsync(new Act(null, "case.warn-claim", clock.Now, $"warnings/{waiting.Count}") { Ward = ward }, stop)) is not SaveOutcome.Saved) return;
        var letters = waiting.Select(w => new Letter(w.Address, w.Warning.Id.Value, Subject(w.Warning), Words(w.Warning))).ToList();
        var sent = await mailer.SendAsync(letters, stop);
        foreach (var (warning, _) in waiting)
        {
            if (sent.Contains(warning.Id.Value)) warning.Mailed(clock.Now);
            else warning.Free();
        }

        await db.SaveAsync(new Act(null, "case.warn-mail", clock.Now, $"warnings/{sent.Count}") { Ward = ward }, CancellationToken.None);
        db.ChangeTracker.Clear();
    }

    private static string Subject(CaseWarning warning) => warning.IsAfterBreach
        ? $"Quá hạn: {What(warning).Vi} / Past the limit"
        : $"Sắp hết hạn {OfficeClock.Show(warning.Due)} / Limit near";

    private string Words(CaseWarning warning)
    {
        var (vi, en, article) = What(warning);
        var (which, address) = warning.OfReport ? ($"Tin số {warning.Mark} / Report {warning.Mark}", $"/ca-bao-ve/tin/{warning.RecordId}") : ($"Ca {warning.Mark} / Case {warning.Mark}", $"/ca-bao-ve/{warning.RecordId}");
        var open = warning.To is Recipient.Worker or Recipient.Leader ? address : "/bao-truoc";
        return $"""
            {vi} ({article}).
            {en}.
            {which}. Hạn / limit: {OfficeClock.Show(warning.Due)}.
            {(settings.Address is { } home ? new Uri(home, open).ToString() : "Mở Măng Non để xem. / Open Măng Non to see it.")}

            Thư tự động, không trả lời được. / Sent by the program; answers are not read.
            """;
    }

    private static (string Vi, string En, string Article) What(CaseWarning warning) => ClockRules.Default.Find(warning.RuleId, OfficeClock.DayOf(warning.RaisedAt)) is { } rule ? (rule.Vi, rule.En, rule.Article) : (warning.RuleId, warning.RuleId, "");
}
