using MangNon.Domain.Children;
using Xunit;

namespace MangNon.Domain.Tests.Children;

public sealed class PaperCodeTests
{
    private static readonly ChildId Child = new(new Guid("01936f2a-7c00-7000-8000-000000000001"));

    private static readonly string Printed = PaperCode.Of(Child).ToString();

    private static ChildId Numbered(int n) => new(new Guid($"01936f2a-7c00-7000-8000-{n:x12}"));

    [Fact]
    public void A_code_is_read_however_it_was_typed()
    {
        Assert.Matches("^[0-9BCFGHJKMNPRTV]{4}-[0-9BCFGHJKMNPRTV]{4}$", Printed);
        foreach (var typed in new[] { Printed, Printed.ToLowerInvariant(), Printed.Replace("-", ""), $" {Printed.Replace('-', ' ')}\r\n", Printed.Replace('0', 'O').Replace('1', 'l').Replace('5', 's') })
        {
            Assert.Equal(PaperCode.Of(Child), PaperCode.Find(typed));
        }
    }

    [Fact]
    public void Every_wrong_character_and_every_two_that_changed_places_are_found()
    {
        foreach (var code in Enumerable.Range(1, 50).Select(n => PaperCode.Of(Numbered(n)).Text))
        {
            for (var i = 0; i < code.Length; i++)
            {
                foreach (var other in "0123456789BCFGHJKMNPRTV".Where(c => c != code[i])) Mistyped(With(code, i, other));
                for (var j = i + 1; j < code.Length; j++)
                {
                    if (code[i] != code[j]) Mistyped(With(With(code, i, code[j]), j, code[i]));
                }
            }
        }
    }

    [Theory]
    [InlineData(null, "child.code-missing")]
    [InlineData(" - ", "child.code-missing")]
    [InlineData("0000-000Đ", "child.code-characters")]
    [InlineData("0000-000", "child.code-length")]
    [InlineData("0000-0001", "child.code-mistyped")]
    public void What_is_no_code_is_refused_with_the_reason(string? text, string reason)
    {
        Assert.Equal([reason], PaperCode.WhyNot(text).Select(r => r.Code));
        Assert.Null(PaperCode.Find(text));
    }

    [Fact]
    public void A_code_picks_its_child_and_only_among_those_given()
    {
        var ward = Enumerable.Range(1, 5000).Select(Numbered).ToList();

        Assert.Equal([Child], PaperCode.Of(Child).Among(ward));
        Assert.Empty(PaperCode.Of(Child).Among(ward.Skip(1)));
    }

    private static string With(string code, int at, char c) => code[..at] + c + code[(at + 1)..];

    private static void Mistyped(string code) => Assert.Equal(["child.code-mistyped"], PaperCode.WhyNot(code).Select(r => r.Code));
}
