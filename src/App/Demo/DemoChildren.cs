using MangNon.App.Data;
using MangNon.App.Demo.Population;
using MangNon.App.Features.Children.Forms;
using MangNon.App.Features.Children.Quality;
using MangNon.App.Features.Children.Searching;
using MangNon.App.Platform;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Access;
using MangNon.Domain.Children;
using MangNon.Domain.Organisation;

namespace MangNon.App.Demo;

/// <summary>
/// The children of the invented ward: some 120 in their families, drawn as <see cref="PopulationSeed"/> draws them, two families that are always the same, a
/// child registered twice, and a proposal that waits. Nobody in it exists.
/// </summary>
public sealed class DemoChildren(AppDb db, OfficeClock clock, Dialect dialect, DuplicateDesk duplicates, QualityDesk quality)
{
    private const int Count = 112;

    /// <summary>Fills the registry of a ward whose units and people exist.</summary>
    public async Task CreateAsync(WardId ward)
    {
        var officer = (await db.FindViewerAsync(await db.AccountOfAsync("vanhoa"), clock.Today))!;
        var units = await db.DemoUnitsAsync(ward);
        db.ChangeTracker.Clear();
        var place = Neighbourhood.Of(ward, officer.Account, units);
        var records = new FamilyRecords(new Chance(16), place, clock.Today, clock.Now);
        List<InventedFamily> families = [.. Named(place)];
        var twin = families[0].Children[0];
        for (var made = families.Sum(f => f.Children.Count); made < Count; made += families[^1].Children.Count) families.Add(records.Next());
        await EnrolAsync(officer, families);
        await using (var connection = dialect.NewConnection())
        {
            await connection.OpenAsync();
            await new PopulationWriter(db, connection).WriteAsync(PopulationWriter.RowsOf(families), CancellationToken.None);
        }

        db.Vocabulary.Forget();
        var collaborator = (await db.FindViewerAsync(await db.AccountOfAsync("ctv1"), clock.Today))!;
        db.Add(Proposal(collaborator, twin));
        db.Add(DemoMap.Of(officer, units, clock.Now, clock.Today));
        await duplicates.SweepAsync(ward);
        await db.SaveAsync(new Act(officer, "demo.seed", clock.Now, $"ward/{ward.Value}", "Trẻ em do máy đặt ra"));
        await quality.RefreshAsync(ward);
    }

    // Two programmes: a swimming class about one child in four of its ages takes part in, and help for children in special circumstances.
    private async Task EnrolAsync(Viewer officer, IReadOnlyList<InventedFamily> families)
    {
        var (chance, year) = (new Chance(5), clock.Today.Year);
        var swimming = new Programme(chance.Id<ProgrammeId>(), officer.Ward, new("Lớp dạy bơi và kỹ năng an toàn dưới nước", "Kế hoạch công tác trẻ em của phường", 6, 15, null), new DateOnly(year, 1, 15));
        var help = new Programme(chance.Id<ProgrammeId>(), officer.Ward, new("Đỡ đầu trẻ em có hoàn cảnh đặc biệt", null, null, null, ProgrammeText.AnySpecial), new DateOnly(year - 1, 9, 5));
        db.AddRange(swimming, help);
        await db.SaveAsync(new Act(officer, "demo.seed", clock.Now, $"ward/{officer.Ward.Value}", "Chương trình do máy đặt ra"));
        db.ChangeTracker.Clear();
        foreach (var child in families.SelectMany(f => f.Children))
        {
            var now = child.AsOf(clock.Today);
            FactStamp Stamp() => new(chance.Id<FactId>(), officer.Account, clock.Now.AddDays(-20));
            if (now.Years >= 1 && now.IsInSpecialCircumstances && chance.In(0.5)) child.Record(new Enrolment(Stamp(), clock.Today.AddDays(-40), null, help.Id), clock.Today);
            if (now.Years is >= 6 and <= 15 && chance.In(0.25)) child.Record(new Enrolment(Stamp(), clock.Today.AddDays(-30), null, swimming.Id), clock.Today);
        }
    }

    private Proposal Proposal(Viewer by, Child child) => new(
        Ids.New<ProposalId>(), by, clock.Now.AddDays(-1), child.Id, null, FactForms.Of<InsuranceCard>().Key, FactChange.Record,
        TypedText.Write(new Dictionary<string, string?> { ["so-the"] = "HS4510000000001", [FactForm.From] = Days.Show(clock.Today.AddDays(-30)), [FactForm.To] = Days.Show(clock.Today.AddDays(334)) }), null, child.Version);

    // Twins with a younger sister who stands in the registry twice; and brother and sister with their grandmother.
    private IEnumerable<InventedFamily> Named(Neighbourhood place)
    {
        var (year, chance) = (clock.Today.Year, new Chance(1));
        BirthDate Born(int years, int month, int day) => new(new DateOnly(year - years, month, day), BirthPrecision.Day);
        InventedAdult Adult(string name, int years, KinRelation relation, ParentState state = ParentState.Alive, bool raises = true) => new(name, year - years, relation, state, raises) { Id = chance.Id<CarerId>() };
        var hung = new FamilyPlan
        {
            Adults = [Adult("Trần Thị Mai", 38, KinRelation.Mother), Adult("Nguyễn Văn Hùng", 41, KinRelation.Father)],
            Children = [new("Nguyễn Minh Khang", Born(9, 5, 4), true), new("Nguyễn Minh Khôi", Born(9, 5, 4), true), new("Nguyễn Ngọc Ánh", Born(5, 3, 12), false), new("Nguyen Ngoc Anh", Born(5, 12, 3), false)],
            Ethnicity = "Kinh",
        };
        var sau = new FamilyPlan
        {
            Adults = [Adult("Lê Thị Sáu", 63, KinRelation.Grandparent), Adult("Phạm Thị Thu", 35, KinRelation.Mother, raises: false), Adult("Lê Văn Thành", 37, KinRelation.Father, ParentState.Dead, raises: false)],
            Children = [new("Lê Gia Bảo", Born(12, 8, 20), true), new("Lê Thị Bé", Born(8, 2, 9), false)],
            Ethnicity = "Kinh",
        };
        var records = new FamilyRecords(chance, place, clock.Today, clock.Now);
        yield return records.WriteAt(hung, "12 Lê Lợi", place.Groups[0]);
        yield return records.WriteAt(sau, "7/2 Quang Trung", place.Groups[2]);
    }
}
