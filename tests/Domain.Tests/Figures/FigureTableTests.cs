using MangNon.Domain.Children;
using MangNon.Domain.Figures;
using Xunit;

namespace MangNon.Domain.Tests.Figures;

/// <summary>Every figure, counted by hand in a ward of fourteen children.</summary>
public sealed class FigureTableTests
{
    private static readonly SmallWard Ward = new();

    /// <summary>Code, numerator, denominator, and who they are.</summary>
    public static TheoryData<string, int, int?, string> ByHand => new()
    {
        { "X-TT13-I-DANSO", 10, null, "all but Chi and Nam (dead), Oanh (16), Phúc (moved)" },
        { "X-TT13-I-TSGTKS", 2, 1, "born: An, Chi; Bình" },
        { "SDG-5.1.1.a", 2, 1, "the same" },
        { "X-TT13-II-NMR", 1, 3, "Chi, of An, Bình, Chi" },
        { "X-TT13-II-IMR", 1, 3, "Chi" },
        { "SDG-3.2.2.a", 1, 3, "Chi" },
        { "X-TT13-II-U5MR", 1, 3, "Chi; Nam was ten" },
        { "SDG-3.2.1", 1, 3, "the same" },
        { "SDG-2.2.1", 1, 3, "Dũng, of Dũng, Em, Hoa" },
        { "SDG-2.2.2.a", 1, 3, "Em" },
        { "SDG-2.2.2.b", 1, 3, "Hoa" },
        { "X-QD23-NHECAN", 1, 3, "Em" },
        { "X-QD06-08", 2, 3, "Dũng (short), Em (light)" },
        { "SDG-3.b.1", 1, 2, "An, of An and Bình" },
        { "X-QD06-07", 1, 2, "the same" },
        { "X-KSK", 1, 10, "Em" },
        { "X-QD06-09", 1, 10, "the same" },
        { "X-BHYT6", 2, 6, "An, Em, of An, Bình, Dũng, Em, Giang, Hoa" },
        { "SDG-16.9.1", 2, 5, "An, Dũng, of An, Bình, Dũng, Em, Hoa" },
        { "X-QD06-02", 3, 10, "An, Dũng, Khánh" },
        { "X-TT13-IV-NHATRE", 1, 3, "Dũng, of An (6 months), Bình (4), Dũng (25)" },
        { "X-TT13-IV-MAUGIAO", 2, 3, "Em, Giang, of these and Hoa" },
        { "X-QD06-10", 2, 3, "the same" },
        { "SDG-4.2.2", 1, 1, "Giang, born in 2021" },
        { "SDG-4.1.1-CHUNG", 3, 4, "Khánh, Lân, Quân; of these and Minh" },
        { "SDG-4.1.1-DUNGTUOI", 2, 4, "Khánh, Quân; Lân of 2014 is in class 5" },
        { "X-BOHOC", 1, 4, "Minh" },
        { "X-TT13-III-HCDB", 2, 10, "Khánh, Lân" },
        { "X-QD23-HCDB-TL", 2, 10, "the same" },
        { "X-TT13-III-HCDB-TG", 1, 2, "Khánh, until January; Lân was refused" },
        { "X-QD23-HCDB-TG", 1, 2, "the same" },
        { "X-QD06-06", 1, 2, "the same" },
        { "X-QD06-04", 1, 10, "Lân" },
        { "X-HCDB-NHOM", 2, null, "Khánh, Lân" },
        { "X-NGUYCO", 1, null, "Minh" },
        { "X-NGHEO", 1, null, "Giang" },
        { "X-KHUYETTAT", 1, null, "Lân; the certificate of Minh ran out" },
        { "X-TNTT-MAC", 2, null, "Lân (hurt twice), Nam" },
        { "X-TNTT-TUVONG", 1, null, "Nam" },
        { "X-TNTT-KHUYETTAT", 1, null, "Lân" },
        { "X-TNTT-DUOINUOC", 1, null, "Nam" },
        { "X-QD23-TNTT", 2, 10, "Lân, Nam" },
        { "X-QD23-TNTT-TV", 1, 10, "Nam" },
        { "X-QD06-05", 2, 10, "Lân, Nam" },
        { "X-TNTT-BOI", 1, 4, "Khánh, of Khánh, Lân, Minh, Quân" },
        { "TT13-PL2-0101", 1, null, "Khánh, in two cases" },
        { "X-XH-HINHTHUC", 1, null, "Khánh" },
        { "X-XH-SOVU", 2, null, "both cases of Khánh" },
        { "X-XH-TYLE", 1, 10, "Khánh" },
        { "X-QD06-03", 1, 10, "Khánh" },
        { "X-XH-HOTRO", 1, 1, "Khánh, by the first case" },
        { "X-NGUYCO-BL", 1, null, "the case without a known child" },
        { "X-BVTE-TIEPNHAN", 2, null, "both reports" },
        { "X-BVTE-12H", 1, 2, "one kept, one late; one is no limit of the law" },
        { "X-BVTE-5NGAY", 2, 3, "two kept, one typed after" },
        { "X-BVTE-2NGAY", 1, 1, "one kept; one was decided in 2025" },
        { "X-BVTE-CACHLY", 1, null, "Khánh" },
        { "X-BVTE-DONGHS", 1, 2, "the first case, of it and the third" },
        { "X-BVTE-NHAPCSDL", 1, 2, "the first case" },
        { "X-DL-DINHDANH", 1, 10, "Khánh; a digit of Lân's is missing" },
        { "X-DL-THIEU", 2, null, "Hoa (nobody raises it), Quân" },
    };

    [Theory]
    [MemberData(nameof(ByHand))]
    public void A_figure_counts_what_a_person_counts(string code, int numerator, int? denominator, string who)
    {
        var value = FigureEngine.Compute(Ward.Rows(), FigureTable.Find(code)!);

        Assert.True((numerator, denominator) == (value.Numerator, value.Denominator), $"{code}: {value.Numerator}/{value.Denominator} where {numerator}/{denominator} are right: {who}");
    }

    [Fact]
    public void Every_figure_is_counted_by_hand_and_no_row_of_the_table_is_empty()
    {
        Assert.Equal(FigureTable.All.Select(f => f.Code).Order(StringComparer.Ordinal), ByHand.Select(r => r.Data.Item1).Order(StringComparer.Ordinal));
        Assert.All(ByHand, r => Assert.True(r.Data.Item2 > 0));
    }

    [Fact]
    public void A_row_is_what_the_snapshot_of_the_child_says()
    {
        foreach (var child in Ward.Children)
        {
            var (snapshot, row) = (child.AsOf(SmallWard.Period.To), Ward.Rows().Children.Single(r => r.Record == child.Id.Value));
            Assert.Equal(
                (snapshot.IsOnList, snapshot.Years, snapshot.Months, snapshot.IsInSpecialCircumstances, snapshot.Registration is not null, snapshot.Card is not null, snapshot.Vaccination?.State, snapshot.Swimming?.Level),
                (row.IsOnList, row.Years!.Value, row.Months, row.IsInSpecialCircumstances, row.IsRegistered, row.HasCard, row.Vaccination, row.Swimming));
        }
    }

    [Fact]
    public void A_figure_can_be_asked_as_it_was_known_then()
    {
        var ward = new SmallWard();
        var before = new DateTime(2026, 10, 1, 0, 0, 0, DateTimeKind.Utc);
        ward["An"].Record(new CircumstanceFact(Tests.Children.SampleFamily.Stamp("2026-10-15"), new DateOnly(2026, 4, 1), null, "ND56-4.1"), Tests.Children.SampleFamily.Today);
        var special = FigureTable.Find("X-TT13-III-HCDB")!;

        Assert.Equal((2, 3), (FigureEngine.Compute(ward.Rows(known: before), special).Numerator, FigureEngine.Compute(ward.Rows(), special).Numerator));
    }

    [Fact]
    public void Nothing_of_nothing_is_no_percentage() => Assert.Null(new FigureValue(0, 0, 100).Rate);

    [Fact]
    public void A_rate_is_so_many_for_each_so_many() => Assert.Equal(20_000, new FigureValue(2, 10, 100_000).Rate);
}
