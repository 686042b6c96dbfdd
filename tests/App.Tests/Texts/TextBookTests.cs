using System.Globalization;
using System.Text.RegularExpressions;
using MangNon.App.Platform.Texts;
using Xunit;

namespace MangNon.App.Tests.Wording;

/// <summary>The text book really holds what the areas' resource files say.</summary>
public sealed partial class TextBookTests
{
    private static readonly TextBook Book = new();

    [Theory]
    [InlineData("PlanTaskStatus.Blocked", "Đang vướng", "Blocked")]
    [InlineData("plan.no-tasks", "Chưa có nhiệm vụ nào. Thêm ít nhất một nhiệm vụ, hoặc lấy lại nhiệm vụ đã bỏ.", "There is no task yet. Add at least one, or take back one that was left out.")]
    [InlineData("every.quarter", "hằng quý", "every quarter")]
    [InlineData("report.date-missing", "Cần ngày ký báo cáo.", "The day it was signed is needed.")]
    [InlineData("day.Sunday", "Chủ nhật", "Sunday")]
    public void A_code_has_its_sentence_in_both_languages(string code, string vietnamese, string english)
    {
        Assert.Equal(vietnamese, Book.Find(code, english: false));
        Assert.Equal(english, Book.Find(code, english: true));
    }

    [Theory]
    [InlineData("Nhập kế hoạch đã ký", "Import the signed plan")]
    [InlineData("Đăng nhập", "Sign in")]
    [InlineData("Về trang Hôm nay", "Go to Today")]
    public void A_sentence_is_its_own_Vietnamese(string sentence, string english)
    {
        Assert.Equal(sentence, Book.Find(sentence, english: false));
        Assert.Equal(english, Book.Find(sentence, english: true));
    }

    [Fact]
    public void Each_code_is_in_both_languages_with_the_same_places_for_values()
    {
        Assert.NotEmpty(Book.Codes);
        Assert.All(Book.Codes, code =>
        {
            Assert.True(Book.HasEnglish(code), code);
            Assert.Equal(Places(Book.Find(code, english: false)), Places(Book.Find(code, english: true)));
        });
    }

    [Fact]
    public void Values_are_put_in_as_Vietnam_writes_them_in_either_language()
    {
        var (culture, words) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("vi-VN");
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
            Assert.Equal("12 tasks", new Texts(Book)["{0} nhiệm vụ", 12]);
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("vi-VN");
            Assert.Equal("12 nhiệm vụ", new Texts(Book)["{0} nhiệm vụ", 12]);
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, words);
        }
    }

    [Fact]
    public void Words_nobody_wrote_are_shown_as_they_are() => Assert.Equal("chưa ai viết", Book.Find("chưa ai viết", english: true));

    private static List<string> Places(string sentence) => [.. Place().Matches(sentence).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"\{\d+[^}]*\}")]
    private static partial Regex Place();
}
