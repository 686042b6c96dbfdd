using FsCheck.Xunit;
using MangNon.Domain.Matching;
using Xunit;

namespace MangNon.Domain.Tests.Matching;

public sealed class NameSearchTests
{
    private static readonly string[] Names =
    [
        "Nguyễn Thị Hòa", "Nguyễn Thị Hoà", "Nguyen Thi Hoa", "Nguyễn Thị Hoa", "Nguyễn Thị Hoan", "Trần Văn Minh", "Lê Trung Kiên", "Lý Thị Mỹ Duyên",
        "Phạm Lan Anh", "Phạm Nan Anh", "Đỗ Đức An", "Đỗ Đức Ân", "Hà Văn Hồ", "Vũ Xuân Sơn", "Nguyễn Văn Đạt",
    ];

    private static readonly NameIndex Index = new(Names);

    private static string[] Found(string text) => [.. Index.Find(text).Select(h => Names[h.Id])];

    [Theory]
    [InlineData("Trần Văn Minh", "Trần Văn Minh")]
    [InlineData("tran van minh", "Trần Văn Minh")]
    [InlineData("minh tran", "Trần Văn Minh")]
    [InlineData("tran minh", "Trần Văn Minh")]
    [InlineData("Trần Quốc Văn Minh", "Trần Văn Minh")]
    [InlineData("minh", "Trần Văn Minh")]
    [InlineData("tran van mi", "Trần Văn Minh")]
    [InlineData("tran van mihn", "Trần Văn Minh")]
    [InlineData("tran van minnh", "Trần Văn Minh")]
    [InlineData("Trần-Văn-Minh", "Trần Văn Minh")]
    [InlineData("tranvanminh", "Trần Văn Minh")]
    [InlineData("Lê Chung Kiên", "Lê Trung Kiên")]
    [InlineData("Ly thi my duyen", "Lý Thị Mỹ Duyên")]
    [InlineData("Lí Thị Mĩ Duyên", "Lý Thị Mỹ Duyên")]
    [InlineData("Lí Thị Mĩ Ruyên", "Lý Thị Mỹ Duyên")]
    [InlineData("vu suan xon", "Vũ Xuân Sơn")]
    [InlineData("Nguyễn Văn Dạt", "Nguyễn Văn Đạt")]
    public void A_child_is_found_however_the_name_is_typed(string typed, string expected) => Assert.Equal(expected, Found(typed).FirstOrDefault());

    [Fact]
    public void Exact_marks_come_first_then_spelling_then_no_marks_then_other_marks() =>
        Assert.Equal(["Nguyễn Thị Hòa", "Nguyễn Thị Hoà", "Nguyen Thi Hoa", "Nguyễn Thị Hoa"], Found("Nguyễn Thị Hòa ").Where(n => n != "Nguyễn Thị Hoan"));

    [Fact]
    public void What_sounds_alike_comes_behind_what_is_written_alike() => Assert.Equal(["Phạm Nan Anh", "Phạm Lan Anh"], Found("phạm nan anh"));

    [Fact]
    public void The_other_marks_of_a_short_name_come_behind() => Assert.Equal(["Đỗ Đức Ân", "Đỗ Đức An"], Found("Đỗ Đức Ân "));

    [Theory]
    [InlineData("Lê Văn Minh")]
    [InlineData("Trần Minh Hà")]
    [InlineData("Hồ Văn Hạ")]
    [InlineData("tron von monh")]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("%_'\"")]
    public void Another_name_is_not_found(string typed) => Assert.Empty(Found(typed));

    [Property]
    public bool A_name_with_letters_is_found_by_itself(string? any)
    {
        var name = ParsedName.Of(any).ToString();
        return ParsedName.Of(name).IsEmpty || new NameIndex([name]).Find(name + " ").Count == 1 || ParsedName.Of(name).Words.Count > 6;
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("An", 5)]
    [InlineData("Lê An", 8)]
    [InlineData("Nguyễn Văn An", 14)]
    [InlineData("Nguyễn Thị Thu An", 22)]
    public void A_name_is_stored_in_few_rows(string name, int rows)
    {
        var keys = NameKeys.Of(name);

        Assert.Equal(keys.Distinct().Count(), keys.Count);
        Assert.Equal(rows, keys.Count);
        Assert.All(keys, k => Assert.InRange(k.Key.Length, 1, 120));
    }

    [Fact]
    public void A_very_long_name_still_has_a_bounded_number_of_keys() =>
        Assert.InRange(NameKeys.Of(string.Join(' ', Enumerable.Range(0, 200).Select(i => $"b{i}"))).Count, 1, 240);

    [Fact]
    public void The_vocabulary_undoes_one_error_and_completes_a_word()
    {
        var vocabulary = new NameVocabulary([new("minh", 5), new("linh", 9), new("trang", 2), new("trung", 7)]);

        Assert.Equal(["linh", "minh"], vocabulary.OneErrorFrom("inh"));
        Assert.Equal(["trung", "trang"], vocabulary.OneErrorFrom("trng"));
        Assert.Equal(["trung", "trang"], vocabulary.StartingWith("tr", 5));
        Assert.Empty(vocabulary.OneErrorFrom("kkk"));
        Assert.Equal(7, vocabulary.CountOf("trung"));
        Assert.Equal(0, vocabulary.CountOf("kkk"));
    }
}
