using MangNon.App.Data;
using MangNon.App.Data.Model;
using MangNon.Domain.Access;
using MangNon.Domain.Children;
using MangNon.Domain.Names;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Children.Searching;

/// <summary>Finds children by what somebody types: a name, a parent, an address, a personal number.</summary>
public sealed class ChildSearch(AppDb db)
{
    /// <summary>Some of the children that fit, best first, and how many there are.</summary>
    /// <param name="among">The children to look among.</param>
    public async Task<(IReadOnlyList<ChildRow> Rows, int Count)> FindAsync(Viewer me, IQueryable<Child> among, string words, int skip, int take)
    {
        var found = PersonalNumber.Find(words) is { } number && ChildFacets.RightOf(me, ChildFacet.Number) >= FacetRight.See ? ByNumber(among, number) : ByWords(me, among, words);
        return (await ChildRow.Of(db, me, found).AsNoTracking().Skip(skip).Take(take).ToListAsync(), await found.CountAsync());
    }

    private IQueryable<Child> ByNumber(IQueryable<Child> among, PersonalNumber number)
    {
        var print = db.Fingerprint(FactModel.PersonalNumber, number.Digits);
        return among.Where(c => EF.Property<byte[]>(c, Sealing.FingerprintOf(nameof(Child.Number))) == print);
    }

    private IQueryable<Child> ByWords(Viewer me, IQueryable<Child> among, string words)
    {
        foreach (var word in VietnameseText.Fold(words).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            among = among.Where(c => c.SearchWords.Contains(word) || db.HouseholdsFor(me).Any(h => h.Id == c.HouseholdId && h.SearchWords.Contains(word)));
        return among;
    }
}
