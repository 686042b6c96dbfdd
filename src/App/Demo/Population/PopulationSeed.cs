using System.Globalization;
using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Identity;

namespace MangNon.App.Demo.Population;

/// <summary>
/// Fills the invented ward, and more invented wards beside it, with a population of any size: the same one for the same day and number. Nobody in it exists.
/// </summary>
public sealed class PopulationSeed(AppDb db, OfficeClock clock, Dialect dialect, QueryStatistics statistics, IPasswordHasher<Account> hasher)
{
    /// <summary>Children of a large ward; more of them live in further wards.</summary>
    public const int MostInWard = 16_000;

    private const int ChildrenInGroup = 400;
    private const int Many = 50_000;

    /// <summary>Makes so many children. Returns the wards they live in.</summary>
    /// <param name="first">The invented ward, which gets the first ones.</param>
    /// <param name="tell">Is told how many are written.</param>
    public async Task<IReadOnlyList<WardId>> FillAsync(WardId first, int children, Action<int>? tell, CancellationToken stop)
    {
        await using var connection = dialect.NewConnection();
        await connection.OpenAsync(stop);
        var (before, after) = children >= Many ? dialect.AroundMany : ([], []);
        await Dialect.RunAsync(connection, before, stop);
        var (writer, wards, written) = (new PopulationWriter(db, connection), new List<WardId>(), 0);
        var shares = Shares(children);
        var place = await PlaceAsync(first, 0, shares[0]);
        var next = Task.Run(() => Families(place, 0, shares[0]), stop);
        for (var i = 0; i < shares.Count; i++)
        {
            var rows = await next;
            wards.Add(place.Ward);
            if (i + 1 < shares.Count)
            {
                place = await PlaceAsync(null, i + 1, shares[i + 1]);
                var (there, number) = (place, i + 1);
                next = Task.Run(() => Families(there, number, shares[number]), stop);
            }

            await writer.WriteAsync(rows, stop);
            tell?.Invoke(written += shares[i]);
        }

        await Dialect.RunAsync(connection, after, stop);
        await statistics.RefreshAsync(stop);
        db.Vocabulary.Forget();
        return wards;
    }

    private static List<int> Shares(int children)
    {
        var wards = Math.Max(1, (children + MostInWard - 1) / MostInWard);
        return [.. Enumerable.Range(0, wards).Select(i => (children / wards) + (i < children % wards ? 1 : 0))];
    }

    private Dictionary<Type, List<(object Row, object? Owner)>> Families(Neighbourhood place, int number, int children)
    {
        var records = new FamilyRecords(new Chance(1000 + number), place, clock.Today, clock.Now);
        var (families, made) = (new List<InventedFamily>(), 0);
        while (made < children)
        {
            var family = records.Next();
            families.Add(family);
            made += family.Children.Count;
        }

        return PopulationWriter.RowsOf(families);
    }

    // The ward with as many residential groups and schools as its children need.
    private async Task<Neighbourhood> PlaceAsync(WardId? known, int number, int children)
    {
        var (ids, written) = (new Chance(7000 + number), (number + 1).ToString(CultureInfo.InvariantCulture));
        var ward = known ?? AddWard(ids, written);
        var units = known is null ? [] : await db.DemoUnitsAsync(ward);
        var since = new DateOnly(clock.Today.Year - 3, 1, 1);
        void AddUnit(string name, UnitKind kind)
        {
            if (units.Any(u => u.Name == name)) return;
            units.Add(new Unit(ids.Id<UnitId>(), ward, name, kind, since));
            db.Add(units[^1]);
        }

        for (var i = 1; i <= Math.Max(4, children / ChildrenInGroup); i++) AddUnit($"Tổ dân phố {i}", UnitKind.ResidentialGroup);
        foreach (var name in (string[])["Trường Mầm non Sao Mai", "Trường Tiểu học Kim Đồng", "Trường THCS Chu Văn An"]) AddUnit(name, UnitKind.School);
        if (known is null) AddUnit("Văn hóa - Xã hội phường", UnitKind.Office);
        var by = known is null ? AddOfficer(ids, ward, units[^1].Id, written) : await db.DemoOfficerAsync(ward);
        await db.SaveAsync(new Act(null, "demo.seed", clock.Now, $"ward/{ward.Value}", $"{children} trẻ em do máy đặt ra") { Ward = ward });
        db.ChangeTracker.Clear();
        return Neighbourhood.Of(ward, by, units);
    }

    private WardId AddWard(Chance ids, string number)
    {
        var ward = new Ward(ids.Id<WardId>(), $"9{number.PadLeft(4, '0')}", $"Phường Mẫu {number}", AdministrativeLevel.Commune, reportsTo: null, $"Mẫu {number}") { IsDemo = true };
        db.Add(ward);
        return ward.Id;
    }

    private AccountId AddOfficer(Chance ids, WardId ward, UnitId office, string number)
    {
        var name = $"{NameLists.Family(ids.Random)} {NameLists.Given(ids.Random, isBoy: false)}";
        var person = new Person(ids.Id<PersonId>(), ward, name);
        var account = new Account
        {
            Id = ids.Id<AccountId>().Value,
            UserName = $"vanhoa.{number}",
            NormalizedUserName = $"VANHOA.{number}",
            PasswordHash = hasher.HashPassword(null!, DemoWard.Password),
            SecurityStamp = ids.Id<AccountId>().Value.ToString("N"),
            WardId = ward,
            PersonId = person.Id,
            IsDemo = true,
        };
        db.AddRange(person, new Post(ids.Id<PostId>(), ward, person.Id, office, "Công chức Văn hóa - Xã hội", Role.Officer, new DateOnly(clock.Today.Year - 2, 1, 1)), account);
        return new AccountId(account.Id);
    }
}
