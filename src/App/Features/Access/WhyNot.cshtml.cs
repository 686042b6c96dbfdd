using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.App.Platform.Web;
using MangNon.Domain.Access;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc;

namespace MangNon.App.Features.Access;

/// <summary>
/// Vì sao tôi không xem được: the rules for the kind of record an address names. It never looks whether the record is there, so the
/// answer for a hidden one and for an invented one is the same.
/// </summary>
[For]
public sealed class WhyNotModel(AppDb db, OfficeClock clock, Texts texts) : WorkPage(db, clock, texts)
{
    private static readonly (string Begins, RecordKind Kind)[] Addresses =
    [
        ("/ke-hoach", RecordKind.Plan),
        ("/nhiem-vu", RecordKind.Task),
        ("/bao-cao/tong-hop", RecordKind.WardReport),
        ("/bao-cao", RecordKind.UnitReport),
        ("/ca-bao-ve/tin", RecordKind.CaseReport),
        ("/ca-bao-ve/chuyen-gui", RecordKind.CaseReferral),
        ("/ca-bao-ve", RecordKind.Case),
        ("/xu-phat", RecordKind.Sanction),
        ("/thu-tuc", RecordKind.Dossier),
        ("/tep", RecordKind.File),
        ("/to-chuc/nguoi", RecordKind.Person),
        ("/tai-khoan", RecordKind.Account),
        ("/pha-niem-phong", RecordKind.EmergencyAccess),
    ];

    /// <summary>Kind of record of such an address; null where it names none.</summary>
    public RecordKind? Kind { get; private set; }

    /// <summary>Rows that let the reader's post see such a record under a condition.</summary>
    public IReadOnlyList<RuleLine> Mine { get; private set; } = [];

    /// <summary>Rows of the other posts.</summary>
    public IReadOnlyList<RuleLine> Others { get; private set; } = [];

    /// <summary>Who can put it right, by name and post; empty where the reader may not know the people of the ward.</summary>
    public IReadOnlyList<string> Granters { get; private set; } = [];

    public bool MayBreakSeal => Kind is { } kind && AccessTable.HighestInEmergency(Me.Role, kind) is not null;

    public async Task OnGetAsync([FromQuery(Name = "dia-chi")] string? address)
    {
        Kind = Addresses.Where(a => address?.StartsWith(a.Begins, StringComparison.Ordinal) is true).Select(a => (RecordKind?)a.Kind).FirstOrDefault();
        var lines = AccessTable.Rules.Where(r => r.Kind == Kind && r.Actions.Contains(RecordAction.Open)).Select(r => RuleLine.Of(r, T, Me.Role)).ToList();
        (Mine, Others) = ([.. lines.Where(l => l.IsMine)], [.. lines.Where(l => !l.IsMine)]);
        Role[] granters = Kind is RecordKind.Account or RecordKind.Person or null ? [Role.Administrator] : [Role.Officer, Role.Leader];
        Granters = await Db.HoldersAsync(Me, granters, Today);
    }
}
