using MangNon.App.Data;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Access;
using MangNon.Domain.Children;
using MangNon.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Children.Forms;

/// <summary>What forms about children offer to choose from: units of the ward, its own groups and questions, and the words for all of it.</summary>
/// <param name="Today">In the office.</param>
public sealed record FormWorld(
    Texts T,
    Viewer Me,
    DateOnly Today,
    IReadOnlyList<Unit> Groups,
    IReadOnlyList<Unit> Schools,
    IReadOnlyList<RiskGroup> RiskGroups,
    IReadOnlyList<Programme> Programmes,
    IReadOnlyList<LocalQuestion> Questions)
{
    /// <summary>The day whose names things have: that of the record shown, else today.</summary>
    public DateOnly Day { get; init; } = Today;

    /// <summary>Asks what a person may choose from.</summary>
    public static async Task<FormWorld> OfAsync(AppDb db, Viewer me, Texts t, DateOnly today)
    {
        var units = await db.UnitsFor(me).AsNoTracking().Where(u => u.Kind == UnitKind.ResidentialGroup || u.Kind == UnitKind.School).OrderBy(u => u.Name).ToListAsync();
        return new(
            t, me, today,
            [.. units.Where(u => u.Kind is UnitKind.ResidentialGroup)],
            [.. units.Where(u => u.Kind is UnitKind.School)],
            await db.RiskGroupsFor(me).AsNoTracking().Include(g => g.Names).OrderBy(g => g.Name).ToListAsync(),
            await db.ProgrammesFor(me).AsNoTracking().OrderBy(p => p.Name).ToListAsync(),
            await db.LocalQuestionsFor(me).AsNoTracking().OrderBy(q => q.Text).ToListAsync());
    }

    /// <summary>Name of a unit of the ward; empty for none.</summary>
    public string UnitName(UnitId? id) => Groups.Concat(Schools).FirstOrDefault(u => u.Id == id)?.Name ?? "";

    /// <summary>Words for a code of a circumstance, whichever list it stands on.</summary>
    public string CircumstanceName(string code) =>
        Circumstances.FindSubgroup(code)?.Name
        ?? (Circumstances.Groups.FirstOrDefault(g => g.Code == code) is { } group ? T[group.Name] : null)
        ?? Circumstances.Grounds.FirstOrDefault(g => g.Code == code)?.Name
        ?? RiskGroups.FirstOrDefault(g => g.Code == code)?.NameOn(Day)
        ?? code;

    /// <summary>Words for a line of support.</summary>
    public string SupportName(string line) => Entitlements.Lines.LastOrDefault(l => l.Code == line)?.Name ?? (line.StartsWith("LOCAL-", StringComparison.Ordinal) ? line["LOCAL-".Length..] : line);

    /// <summary>Residential groups one may put a household into: those that exist, for a street its own.</summary>
    public IEnumerable<FieldChoice> GroupChoices() => Groups
        .Where(g => g.ExistsOn(Today) && (ChildFacets.AudienceOf(Me) is not ChildAudience.Street || g.Id == Me.Unit))
        .Select(g => new FieldChoice(g.Id.Value.ToString(), g.Name));

    /// <summary>The values of an enumeration in words.</summary>
    public IEnumerable<FieldChoice> Of<TEnum>()
        where TEnum : struct, Enum => Enum.GetValues<TEnum>().Select(v => new FieldChoice(v.ToString(), T.OfAny(v)));
}
