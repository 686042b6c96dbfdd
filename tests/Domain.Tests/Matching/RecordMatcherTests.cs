using FsCheck.Xunit;
using MangNon.Domain.Matching;
using Xunit;

namespace MangNon.Domain.Tests.Matching;

public sealed class RecordMatcherTests
{
    private static readonly ChildSketch An = new("Nguyễn Minh An")
    {
        BornOn = new(2018, 3, 11),
        Sex = SketchSex.Male,
        MotherName = "Trần Thị Hoa",
        FatherName = "Nguyễn Văn Dũng",
        Address = "12 Lê Lợi",
        ResidentialGroup = "Tổ 3",
        School = "Mầm non Hoa Sen",
        PersonalNumber = "051218000123",
    };

    private static readonly ChildSketch WithoutNumber = An with { PersonalNumber = null };

    private static string[] Codes(ChildSketch a, ChildSketch b) => [.. RecordMatcher.Score(a, b).Reasons.Select(r => r.Weight.Code)];

    public static TheoryData<string, ChildSketch> SameChild => new()
    {
        { "given.same", WithoutNumber },
        { "family.similar", WithoutNumber with { Name = "NGUYEN MINH AN" } },
        { "given.same", WithoutNumber with { Name = "Nguyễn An" } },
        { "name.reordered", WithoutNumber with { Name = "An Minh Nguyễn" } },
        { "name.other-name", WithoutNumber with { Name = "Cu Tí", OtherNames = ["Nguyễn Minh An"] } },
        { "birth.swapped", WithoutNumber with { BornOn = new(2018, 11, 3) } },
        { "birth.year-off-by-one", WithoutNumber with { BornOn = new(2017, 3, 11) } },
        { "year.same", WithoutNumber with { BornOn = null, BornInYear = 2018 } },
        { "year.same", WithoutNumber with { BornOn = new(2018, 1, 1) } },
        { "mother.same", WithoutNumber with { FatherName = null } },
        { "father.same", WithoutNumber with { MotherName = null } },
        { "mother.similar", WithoutNumber with { MotherName = "Tran Hoa" } },
        { "number.mistyped", An with { PersonalNumber = "051218000132" } },
        { "number.same", An with { Name = "Nguyễn Gia Bảo" } },
    };

    [Theory]
    [MemberData(nameof(SameChild))]
    public void The_same_child_written_down_again_is_proposed_with_the_reason(string code, ChildSketch again)
    {
        var score = RecordMatcher.Score(An, again);

        Assert.True(score.IsProposed, $"{score.Value:0.000} {string.Join(' ', score.Reasons.Select(r => r.Weight.Code))}");
        Assert.Contains(code, Codes(An, again));
        Assert.True(RecordMatcher.Score(An, again, among: 1_000_000).IsProposed);
    }

    public static TheoryData<string, ChildSketch> OtherChild => new()
    {
        { "twin, one other syllable", WithoutNumber with { Name = "Nguyễn Minh Khang" } },
        { "twin, same letters and other marks", WithoutNumber with { Name = "Nguyễn Minh Ân", School = null } },
        { "twin with a number one digit away", An with { Name = "Nguyễn Minh Khang", PersonalNumber = "051218000124" } },
        { "twin sister", WithoutNumber with { Name = "Nguyễn Minh Châu", Sex = SketchSex.Female } },
        { "brother", WithoutNumber with { Name = "Nguyễn Minh Khang", BornOn = new(2016, 5, 2) } },
        { "namesake of other parents", An with { BornOn = new(2018, 7, 20), MotherName = "Lê Thị Sen", FatherName = "Nguyễn Văn Hùng", PersonalNumber = "051218777777", Address = "5 Bà Triệu", ResidentialGroup = "Tổ 9" } },
        { "namesake of whom nothing else is known", new("Nguyễn Minh An") },
        { "two numbers", An with { PersonalNumber = "051218777777" } },
    };

    [Theory]
    [MemberData(nameof(OtherChild))]
    public void Another_child_is_not_proposed(string why, ChildSketch other)
    {
        var score = RecordMatcher.Score(why == "two numbers" ? An with { Name = "Nguyễn Minh Ân" } : An, other);

        Assert.False(score.IsProposed, $"{why}: {score.Value:0.000} {string.Join(' ', score.Reasons.Select(r => r.Weight.Code))}");
    }

    [Theory]
    [InlineData("Nguyễn Minh An", "2018-03-12", null, true)]
    [InlineData("nguyen minh an", "2018-04-11", null, true)]
    [InlineData("Nguyễn Minh An", "2018-04-12", null, false)]
    [InlineData("Nguyễn Minh An", "2018-03-11", null, false)]
    [InlineData("Nguyễn Gia An", "2018-03-12", null, false)]
    [InlineData("Nguyễn Minh Ánh", "2018-03-12", null, false)]
    [InlineData("Nguyễn Minh An", "2018-03-12", "Lê Thị Sen", false)]
    public void One_wrong_part_of_a_birthday_is_a_slip_where_nothing_speaks_against_it(string name, string born, string? mother, bool isSlip)
    {
        var typed = new ChildSketch(name) { BornOn = DateOnly.Parse(born, System.Globalization.CultureInfo.InvariantCulture), MotherName = mother };

        Assert.Equal(isSlip, RecordMatcher.Score(typed, An).IsOneSlip);
    }

    [Fact]
    public void Reasons_come_with_what_both_records_say_the_strongest_first()
    {
        var reasons = RecordMatcher.Score(WithoutNumber, WithoutNumber with { BornOn = new(2018, 11, 3) }).Reasons;

        Assert.Contains(reasons, r => r is { Weight.Code: "birth.swapped", Mine: "2018-03-11", Theirs: "2018-11-03" });
        Assert.Equal(reasons.OrderByDescending(r => Math.Abs(r.Weight.AgainstUnrelated)).Select(r => r.Weight), reasons.Select(r => r.Weight));
    }

    [Property]
    public bool A_score_is_symmetric_and_between_0_and_1(string? a, string? b, int days, byte sexes, bool parents)
    {
        var mine = An with { Name = a ?? "", Sex = (SketchSex)(sexes % 3), MotherName = parents ? b : null };
        var theirs = WithoutNumber with { Name = b ?? "", BornOn = An.BornOn!.Value.AddDays(days % 3000), FatherName = a };
        var (forth, back) = (RecordMatcher.Score(mine, theirs).Value, RecordMatcher.Score(theirs, mine).Value);
        return forth is >= 0 and <= 1 && Math.Abs(forth - back) < 1e-9;
    }

    [Fact]
    public void Every_error_of_one_field_leaves_a_key_in_common()
    {
        foreach (var row in SameChild)
            Assert.True(BlockingKeys.Of(An).Intersect(BlockingKeys.Of(row.Data.Item2)).Any(), row.Data.Item1);
    }

    [Fact]
    public void Two_errors_at_once_leave_a_key_in_common()
    {
        var alone = WithoutNumber with { MotherName = null, FatherName = null };
        Assert.NotEmpty(BlockingKeys.Of(alone).Intersect(BlockingKeys.Of(alone with { Name = "Lê Minh An", BornOn = new(2018, 11, 3) })));
        Assert.NotEmpty(BlockingKeys.Of(WithoutNumber).Intersect(BlockingKeys.Of(WithoutNumber with { Name = "Nguyễn Minh Amn", BornOn = new(2017, 3, 11) })));
        Assert.Empty(BlockingKeys.Of(new ChildSketch("Nguyễn Minh An")));
    }

    [Fact]
    public void A_sweep_finds_the_pair_and_leaves_twins_and_strangers()
    {
        var again = WithoutNumber with { Name = "Nguyen Minh An", BornOn = new(2018, 11, 3) };
        var twin = WithoutNumber with { Name = "Nguyễn Minh Khang" };
        var swept = DuplicateSweep.Of([.. new[] { twin, An, new("Lê Thị Sen") { BornInYear = 2018 }, again }.Select(c => PreparedSketch.Of(c))], cores: 2);

        Assert.Equal([(1, 3)], swept.Pairs.Select(p => (p.First, p.Second)));
        Assert.True(swept.Compared >= 3);
    }

    [Fact]
    public void The_table_of_weights_is_sound()
    {
        Assert.Equal(MatchWeights.Table.Count, MatchWeights.Table.Select(w => w.Code).Distinct().Count());
        Assert.All(MatchWeights.Table, w => Assert.All([w.Same, w.Sibling, w.Unrelated], share => Assert.InRange(share, 1e-9, 1)));
        foreach (var field in MatchWeights.Table.GroupBy(w => w.Field))
            Assert.All([field.Sum(w => w.Same), field.Sum(w => w.Sibling), field.Sum(w => w.Unrelated)], sum => Assert.InRange(sum, 0, 1.02));
    }

    [Fact]
    public void The_page_about_matching_shows_the_table_of_weights()
    {
        var page = File.ReadAllText(Path.Combine(Root(), "docs", "reference", "matching.md"));

        foreach (var weight in MatchWeights.Table)
            Assert.Contains(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"| `{weight.Code}` | {weight.Same} | {weight.Sibling} | {weight.Unrelated} | {weight.AgainstUnrelated:+0.0;-0.0;0.0} | {weight.AgainstSibling:+0.0;-0.0;0.0} |"), page, StringComparison.Ordinal);
        Assert.Contains($"{MatchWeights.AsOf:yyyy-MM-dd}", page, StringComparison.Ordinal);
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "MangNon.slnx"))) folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("MangNon.slnx");
        return folder;
    }
}
