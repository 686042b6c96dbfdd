using MangNon.App.Data;
using MangNon.App.Data.Model;
using MangNon.App.Features.Children.Forms;
using MangNon.App.Platform;
using MangNon.App.Tests.House;
using MangNon.Domain.Access;
using MangNon.Domain.Children;
using MangNon.Domain.Organisation;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MangNon.App.Tests.Children;

/// <summary>Children and households come back from both databases as they were, and only to those who may see them.</summary>
public sealed class RegistryTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task Every_kind_of_fact_comes_back_as_it_was()
    {
        var officer = await house.ViewerAsync("vanhoa");
        var home = SampleChildren.Household(officer, await SampleChildren.UnitAsync(house, officer, "Tổ dân phố 1"));
        var child = SampleChildren.Child(officer, home);
        var question = new LocalQuestion(Ids.New<LocalQuestionId>(), officer.Ward, "Có xe đạp đến trường?", AnswerKind.YesNo, [], new DateOnly(2026, 1, 1));
        var programme = new Programme(Ids.New<ProgrammeId>(), officer.Ward, new ProgrammeText("Lớp dạy bơi", null, 6, 15, null), new DateOnly(2026, 1, 1));
        var facts = Facts(officer, question.Id, programme.Id);
        foreach (var fact in facts) (FactForms.IsOfHousehold(FactFormOf(fact)) ? (DatedRecord)home : child).Record(fact, SampleChildren.Today);
        await SampleChildren.SaveAsync(house, officer, question, programme, home, child);

        var backChild = await house.AskAsync(db => db.ChildrenFor(officer).WithFacts().SingleAsync(c => c.Id == child.Id));
        var backHome = await house.AskAsync(db => db.HouseholdsFor(officer).WithFacts().SingleAsync(h => h.Id == home.Id));

        Assert.Equal(Told(child), Told(backChild));
        Assert.Equal(Told(home), Told(backHome));
        Assert.Equal(FactModel.ShelvesOf(typeof(Child)).Concat(FactModel.ShelvesOf(typeof(Household))).Select(s => s.Fact.Name).Order(), child.AllFacts.Concat(home.AllFacts).Select(f => f.GetType().Name).Distinct().Order());
        Assert.Equal((child.LeavesListOn, child.Number, child.HouseholdId, child.ClassName), (backChild.LeavesListOn, backChild.Number, backChild.HouseholdId, backChild.ClassName));
    }

    [Fact]
    public async Task A_personal_number_lies_sealed_and_is_found_by_what_somebody_types()
    {
        var officer = await house.ViewerAsync("vanhoa");
        var home = SampleChildren.Household(officer, await SampleChildren.UnitAsync(house, officer, "Tổ dân phố 2"));
        var child = SampleChildren.Child(officer, home, "Trần Văn Số");
        child.Record(new NumberGiven(SampleChildren.Stamp(officer), new DateOnly(2018, 6, 1), "051318007654"), SampleChildren.Today);
        await SampleChildren.SaveAsync(house, officer, home, child);

        var found = await house.AskAsync(db =>
        {
            var print = db.Fingerprint(FactModel.PersonalNumber, "051 318 007 654");
            return db.ChildrenFor(officer).SingleAsync(c => EF.Property<byte[]>(c, Sealing.FingerprintOf(nameof(Child.Number))) == print);
        });
        var kept = await house.AskAsync(async db =>
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            await db.Database.OpenConnectionAsync();
            command.CommandText = """select "Number" from children where "FullName" = 'Trần Văn Số'""";
            return (byte[])(await command.ExecuteScalarAsync())!;
        });

        Assert.Equal(child.Id, found.Id);
        Assert.DoesNotContain("051318007654", System.Text.Encoding.Latin1.GetString(kept), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_sees_the_children_their_duty_needs_and_no_others()
    {
        var officer = await house.ViewerAsync("vanhoa");
        var (one, two) = (await SampleChildren.UnitAsync(house, officer, "Tổ dân phố 1"), await SampleChildren.UnitAsync(house, officer, "Tổ dân phố 3"));
        var school = await SampleChildren.UnitAsync(house, officer, "Trường Tiểu học Măng Non");
        var (here, there) = (SampleChildren.Household(officer, one, "1 Phố Xem"), SampleChildren.Household(officer, two, "2 Phố Xem"));
        var (pupil, other, gone) = (SampleChildren.Child(officer, here, "Trẻ Một Xem"), SampleChildren.Child(officer, there, "Trẻ Hai Xem"), SampleChildren.Child(officer, there, "Trẻ Ba Xem"));
        pupil.Record(new Schooling(SampleChildren.Stamp(officer), new DateOnly(2026, 9, 5), null, SchoolStanding.Attending, "Trường Tiểu học Măng Non", 3) { SchoolId = school }, SampleChildren.Today);
        gone.Withdraw(house.Clock.GetUtcNow().UtcDateTime);
        await SampleChildren.SaveAsync(house, officer, here, there, pupil, other, gone);

        var seen = await house.AskAsEverybodyAsync((db, me) => db.ChildrenFor(me).Where(c => c.FullName.EndsWith(" Xem")).OrderBy(c => c.FullName).Select(c => c.FullName).ToListAsync());
        var homes = await house.AskAsEverybodyAsync((db, me) => db.HouseholdsFor(me).Where(h => h.Address.EndsWith(" Phố Xem")).OrderBy(h => h.Address).Select(h => h.Address).ToListAsync());

        string[] ward = ["vanhoa", "chutich", "phochutich", "congan", "tramyte", "tuphap"];
        foreach (var account in TestHouse.Accounts)
        {
            string[] children = account switch
            {
                "totruong1" or "ctv1" or "truong.tieuhoc" => ["Trẻ Một Xem"],
                "totruong3" or "ctv2" => ["Trẻ Hai Xem"],
                _ when ward.Contains(account) => ["Trẻ Hai Xem", "Trẻ Một Xem"],
                _ => [],
            };
            Assert.Equal((account, string.Join(", ", children)), (account, string.Join(", ", seen[account])));
            Assert.Equal((account, children.Length), (account, homes[account].Count));
        }
    }

    [Fact]
    public async Task Another_ward_sees_nothing()
    {
        var officer = await house.ViewerAsync("vanhoa");
        var home = SampleChildren.Household(officer, await SampleChildren.UnitAsync(house, officer, "Tổ dân phố 4"));
        await SampleChildren.SaveAsync(house, officer, home, SampleChildren.Child(officer, home));
        var stranger = officer with { Ward = Ids.New<WardId>() };

        Assert.False(await house.AskAsync(db => db.ChildrenFor(stranger).AnyAsync()));
        Assert.False(await house.AskAsync(db => db.HouseholdsFor(stranger).AnyAsync()));
        Assert.True(await house.AskAsync(db => db.ChildrenFor(officer).AnyAsync()));
    }

    private static FactForm FactFormOf(Fact fact) => fact is Residence ? FactForms.Of<BasicData>() : FactForms.Of(fact);

    // One of each kind the sample has not.
    private static List<Fact> Facts(Viewer by, LocalQuestionId question, ProgrammeId programme)
    {
        FactStamp New() => SampleChildren.Stamp(by);
        var (begin, day) = (new DateOnly(2024, 9, 5), new DateOnly(2026, 3, 1));
        return
        [
            new NumberGiven(New(), begin, "051318001234") { Evidence = "Thẻ căn cước" },
            new BirthRegistration(New(), new DateOnly(2018, 6, 1), "12/2018", "UBND phường Măng Non"),
            new Schooling(New(), begin, null, SchoolStanding.Attending, "Trường Tiểu học Măng Non", 1) { ClassName = "1A" },
            new InsuranceCard(New(), begin, new DateOnly(2027, 9, 30), "TE1510000000001"),
            new Disability(New(), begin, null, DisabilityKind.Sight, DisabilityDegree.Severe) { CertificateNumber = "7", CertificateFrom = begin, CertificateTo = new DateOnly(2029, 1, 1) },
            new HealthCheck(New(), day) { Place = "Trạm Y tế", Finding = "Bình thường" },
            new Vaccination(New(), begin, VaccinationState.Complete),
            new Measurement(New(), day, 21.5m, 118.25m, lying: false),
            new SwimmingSkill(New(), day, SwimmingLevel.Swims),
            new Kinship(New(), begin, null, Ids.New<CarerId>(), KinRelation.Mother, "Lê Thị Mẹ") { BirthYear = 1990, Number = "051190000001", Phone = "0900000000", RaisesChild = true },
            new LifeEvent(New(), day, LifeEventKind.Arrival) { Place = "Phường khác" },
            new Contact(New(), day, "Đến thăm"),
            new CircumstanceFact(New(), day, null, "ND56-6.2"),
            new Injury(New(), day, "01", "4") { Place = InjuryPlace.Home, Outcome = InjuryOutcome.Recovered },
            new Support(New(), day, null, "ND20-6.1e-severe", SupportState.Received) { Amount = 750_000 },
            new Enrolment(New(), day, new DateOnly(2026, 6, 30), programme) { Note = "Đã xong khóa" },
            new LocalAnswer(New(), day, question, "có"),
            new Poverty(New(), begin, null, PovertyLevel.Poor),
            new HouseholdMember(New(), begin, null, Ids.New<CarerId>(), "Lê Thị Mẹ") { IsHead = true, BirthYear = 1990 },
            new HouseholdNote(New(), begin, "Kinh", "Nhà ở bờ sông"),
        ];
    }

    private static List<string> Told(DatedRecord record) => [.. record.AllFacts.Select(f => string.Join('|', f.GetType().GetProperties().OrderBy(p => p.Name).Select(p => $"{p.Name}={Written(p.GetValue(f))}"))).Order()];

    // Databases keep microseconds and two decimals.
    private static string Written(object? value) => value switch
    {
        DateTime at => at.ToString("yyyy-MM-ddTHH:mm:ss.ffffff", System.Globalization.CultureInfo.InvariantCulture),
        decimal number => number.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture),
        _ => $"{value}",
    };
}
