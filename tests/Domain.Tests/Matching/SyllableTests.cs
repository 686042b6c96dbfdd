using System.Text;
using FsCheck.Xunit;
using MangNon.Domain.Matching;
using Xunit;

namespace MangNon.Domain.Tests.Matching;

public sealed class SyllableTests
{
    [Theory]
    [InlineData("Hòa", "hòa", SyllableAgreement.Exact)]
    [InlineData("Hòa", "Ho\u0300a", SyllableAgreement.Exact)]
    [InlineData("Hòa", "hoà", SyllableAgreement.Spelling)]
    [InlineData("Thúy", "Thuý", SyllableAgreement.Spelling)]
    [InlineData("Lý", "Lí", SyllableAgreement.Spelling)]
    [InlineData("Mỹ", "Mĩ", SyllableAgreement.Spelling)]
    [InlineData("Quý", "Quí", SyllableAgreement.Spelling)]
    [InlineData("Yến", "Iến", SyllableAgreement.Spelling)]
    [InlineData("Lam", "Nam", SyllableAgreement.Regional)]
    [InlineData("Sơn", "Xơn", SyllableAgreement.Regional)]
    [InlineData("Châu", "Trâu", SyllableAgreement.Regional)]
    [InlineData("Dang", "Giang", SyllableAgreement.Regional)]
    [InlineData("Giang", "Rang", SyllableAgreement.Regional)]
    [InlineData("Vũ", "Dũ", SyllableAgreement.Regional)]
    [InlineData("Vũ", "Vủ", SyllableAgreement.Regional)]
    [InlineData("Ân", "An", SyllableAgreement.OtherAccents)]
    [InlineData("Đức", "Dức", SyllableAgreement.OtherAccents)]
    [InlineData("Nguyễn", "Nguyênx", SyllableAgreement.Typo)]
    [InlineData("Lan", "Lna", SyllableAgreement.Typo)]
    [InlineData("Lan", "Lam", SyllableAgreement.Near)]
    [InlineData("Thùy", "Thúi", SyllableAgreement.Near)]
    [InlineData("Đinh", "Vinh", SyllableAgreement.Near)]
    [InlineData("An", "Ân Ái", SyllableAgreement.OtherAccents)]
    [InlineData("Hà", "Hồ", SyllableAgreement.None)]
    [InlineData("Lê", "Lý", SyllableAgreement.None)]
    [InlineData("Vũ", "Võ", SyllableAgreement.None)]
    [InlineData("Minh", "Tuấn", SyllableAgreement.None)]
    public void Two_syllables_of_names_written_with_marks_agree_so_far(string a, string b, SyllableAgreement expected)
    {
        var (mine, theirs) = (Syllable.Of(a), Syllable.Of(b.Split(' ')[0]));

        Assert.Equal(expected, mine.Compare(theirs, marksCount: true));
        Assert.Equal(expected, theirs.Compare(mine, marksCount: true));
    }

    [Theory]
    [InlineData("Đức", "duc", SyllableAgreement.Unaccented)]
    [InlineData("Mỹ", "mi", SyllableAgreement.Unaccented)]
    [InlineData("Hà", "ha", SyllableAgreement.Unaccented)]
    [InlineData("Trinh", "chinh", SyllableAgreement.Regional)]
    [InlineData("Đinh", "vinh", SyllableAgreement.Near)]
    public void A_name_typed_without_marks_is_not_held_to_them(string written, string typed, SyllableAgreement expected) =>
        Assert.Equal(expected, Syllable.Of(written).Compare(Syllable.Of(typed), marksCount: false));

    [Theory]
    [InlineData("gì", "i", "zi")]
    [InlineData("gia", "gia", "za")]
    [InlineData("quỳnh", "quinh", "kwinh")]
    [InlineData("nghĩa", "nghia", "ngia")]
    [InlineData("thúy", "thuy", "thuy")]
    public void A_sound_has_one_sign_for_initials_pronounced_alike(string written, string plainEnd, string sound)
    {
        Assert.EndsWith(plainEnd, Syllable.Of(written).Plain, StringComparison.Ordinal);
        Assert.Equal(sound, Syllable.Of(written).Sound);
    }

    [Property]
    public bool Any_text_is_read_and_comparing_is_symmetric(string? a, string? b)
    {
        var (mine, theirs) = (ParsedName.Of(a), ParsedName.Of(b));
        return mine.Words.All(x => x.Compare(x, true) == SyllableAgreement.Exact && theirs.Words.All(y => x.Compare(y, true) == y.Compare(x, true) && x.Compare(y, false) == y.Compare(x, false)));
    }

    [Theory]
    [InlineData("Nguyễn-Văn-An", "nguyễn văn an")]
    [InlineData("  nguyễn\u00A0 VĂN\tAn ", "nguyễn văn an")]
    [InlineData("NguyễnVănAn", "nguyễn văn an")]
    [InlineData("Nguyễn\u200B Văn. An", "nguyễn văn an")]
    [InlineData("H'Hen Niê", "h hen niê")]
    [InlineData("\uD800Bé", "bé")]
    [InlineData(null, "")]
    public void A_name_is_read_from_any_source(string? written, string expected)
    {
        Assert.Equal(expected, ParsedName.Of(written).ToString());
        Assert.Equal(expected, ParsedName.Of(written?.Replace("\uD800", "", StringComparison.Ordinal).Normalize(NormalizationForm.FormD)).ToString());
    }
}
