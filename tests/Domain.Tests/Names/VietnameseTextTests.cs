using MangNon.Domain.Names;
using Xunit;

namespace MangNon.Domain.Tests.Names;

public sealed class VietnameseTextTests
{
    [Fact]
    public void Of_what_is_typed_to_find_something_each_word_counts_once_and_twenty_are_enough()
    {
        Assert.Equal(["be", "ha", "an"], VietnameseText.SoughtWords("Bé, Hà be  An"));
        Assert.Equal(20, VietnameseText.SoughtWords(string.Join(' ', Enumerable.Range(0, 1500))).Count);
        Assert.Empty(VietnameseText.SoughtWords(null));
    }

    [Theory]
    [InlineData("Bé\uD83D", "be ")]
    [InlineData("Bé\uFFFE", "be ")]
    [InlineData("\uFFFEBé\uDE00", "be ")]
    [InlineData("\uDC00Bé", "be")]
    [InlineData("Bé \uD83D\uDE00 An", "be an")]
    public void Half_a_character_is_no_word_and_breaks_nothing(string text, string folded)
    {
        Assert.Equal(folded.Trim(), VietnameseText.Fold(text));
        Assert.DoesNotContain(VietnameseText.Clean(text).EnumerateRunes(), r => r.Value is >= 0xD800 and <= 0xDFFF);
    }
}
