using MangNon.App.Data;
using MangNon.App.Features.Children.Exchange;
using MangNon.App.Features.Children.Forms;
using MangNon.App.Features.Organisation;
using MangNon.App.Platform;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Access;
using MangNon.Domain.Children;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Children.Paper;

/// <summary>What the pages of one printed sheet have in common.</summary>
public abstract class PaperPage(AppDb db, OfficeClock clock, Texts texts, Dialect dialect) : RecordPage(db, clock, texts, dialect)
{
    public PaperSheet Sheet { get; private set; } = null!;

    public FormWorld World { get; private set; } = null!;

    /// <summary>What it is of: "Sổ Tổ dân phố 1", "Phiếu hộ 12 Nguyễn Trãi".</summary>
    public string SheetTitle { get; private set; } = "";

    /// <summary>Where it is shown.</summary>
    public string Address => $"/tre-em/phieu/{Sheet.Id.Value}";

    public bool MayType => MayTypeBack(Me);

    /// <summary>Day on which it was printed.</summary>
    public DateOnly PrintedOn => OfficeClock.DayOf(Sheet.At);

    /// <summary>Whoever keeps a part of the registry writes back what paper says; who only reads it does not.</summary>
    internal static bool MayTypeBack(Viewer me) => ImportModel.MayImport(me);

    /// <summary>Everybody with a part of the registry prints the book of a group, but for schools, whose children are lists of classes.</summary>
    internal static bool MayPrintBook(Viewer me) => ChildFacets.AudienceOf(me) is not (ChildAudience.Nobody or ChildAudience.School);

    protected async Task<bool> FindSheetAsync(Guid id)
    {
        if (await Db.PaperSheetsFor(Me).AsNoTracking().SingleOrDefaultAsync(s => s.Id == new PaperSheetId(id)) is not { } sheet) return false;
        Sheet = sheet;
        World = await FormWorld.OfAsync(Db, Me, T, Today);
        SheetTitle = (await TitlesAsync(Db, World, [sheet]))[sheet.Id];
        return true;
    }

    /// <summary>What sheets are of, in words; a household one may not see any more has no address.</summary>
    internal static async Task<Dictionary<PaperSheetId, string>> TitlesAsync(AppDb db, FormWorld world, IReadOnlyCollection<PaperSheet> sheets)
    {
        var homes = sheets.Select(s => s.HouseholdId).OfType<HouseholdId>().Distinct().ToList();
        var addresses = await db.HouseholdsFor(world.Me).Where(h => homes.Contains(h.Id)).Select(h => new { h.Id, h.Address }).ToDictionaryAsync(h => h.Id, h => h.Address);
        return sheets.ToDictionary(s => s.Id, s => s.HouseholdId is { } home ? world.T["Phiếu hộ {0}", addresses.GetValueOrDefault(home, "…")] : world.T["Sổ {0}", world.UnitName(s.GroupId)]);
    }
}
