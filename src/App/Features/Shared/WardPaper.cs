using MangNon.App.Data;
using MangNon.App.Platform.Texts;
using MangNon.Documents.Writing;
using MangNon.Domain.Access;
using MangNon.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Shared;

/// <summary>What every paper of the ward has in common: who issues it and who signs (Nghị định 30/2020/NĐ-CP Điều 13, Phụ lục I).</summary>
internal static class WardPaper
{
    /// <summary>"ỦY BAN NHÂN DÂN" over the name of the ward.</summary>
    public static IReadOnlyList<string> IssuerOf(Ward ward) => ["ỦY BAN NHÂN DÂN", ward.Name.ToUpper(System.Globalization.CultureInfo.GetCultureInfo("vi-VN"))];

    /// <summary>A paper without number and day, for the ward's own people: minutes, lists, notices. Words, recipients and signatures are the caller's.</summary>
    /// <param name="symbol">Ký hiệu, e.g. "BB-UBND".</param>
    public static async Task<AdministrativeDocument> BlankAsync(AppDb db, Viewer me, string type, string symbol, DateOnly? day, DateOnly today)
    {
        var ward = await db.WardsFor(me).AsNoTracking().SingleAsync(w => w.Id == me.Ward);
        return new AdministrativeDocument(
            ParentBody: null, IssuerOf(ward), Number: null, symbol, ward.PlaceName, day, (day ?? today).Year, Subject: [], Addressees: [], Body: [], Recipients: [], FiledAt: "VT, VH-XH",
            new SignatureBlock([], "", null), Draft: false)
        {
            Type = type,
        };
    }

    /// <summary>Head of a form or register of child protection, without number and day.</summary>
    public static async Task<CaseLetterhead> LetterheadAsync(AppDb db, Viewer me, DateOnly today, Texts t, SecrecyLevel secrecy)
    {
        var ward = await db.WardsFor(me).AsNoTracking().SingleAsync(w => w.Id == me.Ward);
        return new CaseLetterhead(ParentBody: null, IssuerOf(ward), Number: null, "UBND", ward.PlaceName, Date: null, today.Year) { Secrecy = t.InVietnamese(secrecy) };
    }

    /// <summary>TM. and, for a vice-chairman, KT. (Điều 13 khoản 2, Phụ lục I).</summary>
    /// <param name="approver">Who approved it; the chairman where nobody did.</param>
    public static async Task<SignatureBlock> SignatureAsync(AppDb db, Viewer me, WardId ward, AccountId? approver, DateOnly today) =>
        await SignatureOfAsync(db, me, ward, approver is { } by ? (await db.NamesOfAsync(me, [by])).GetValueOrDefault(by) : null, today);

    /// <summary>The same for a leader known by name; the chairman where nobody is, or no leader is called so.</summary>
    public static async Task<SignatureBlock> SignatureOfAsync(AppDb db, Viewer me, WardId ward, string? name, DateOnly today)
    {
        var leaders = await db.PostsFor(me).AsNoTracking().Where(p => p.Role == Role.Leader && p.WardId == ward && p.From <= today && (p.To == null || p.To >= today))
            .Join(db.PeopleFor(me), p => p.PersonId, q => q.Id, (p, q) => new { p.Title, q.FullName }).ToListAsync();
        var signer = leaders.FirstOrDefault(l => l.FullName == name) ?? leaders.OrderBy(l => IsDeputy(l.Title)).FirstOrDefault();
        return signer is not null && IsDeputy(signer.Title)
            ? new SignatureBlock(["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"], "PHÓ CHỦ TỊCH", signer.FullName)
            : new SignatureBlock(["TM. ỦY BAN NHÂN DÂN"], "CHỦ TỊCH", signer?.FullName);
    }

    private static bool IsDeputy(string title) => title.StartsWith("Phó", StringComparison.OrdinalIgnoreCase);
}
