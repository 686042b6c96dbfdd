using MangNon.Domain.Children;
using Xunit;
using static MangNon.Domain.Tests.Children.SampleFamily;

namespace MangNon.Domain.Tests.Children;

public sealed class PersonalNumberTests
{
    [Theory]
    [InlineData("051318000123")]
    [InlineData(" 051 318 000 123 ")]
    [InlineData("'051318000123")]
    [InlineData("051.318-000.123")]
    [InlineData("０５１３１８０００１２３")]
    public void Numbers_are_read_however_they_were_typed(string text)
    {
        var number = PersonalNumber.Read(text);

        Assert.Equal(("051318000123", 51, Sex.Female, 2018), (number.Digits, number.PlaceCode, number.Sex, number.BirthYear));
        Assert.Equal("051318000123", number.ToString());
    }

    [Theory]
    [InlineData("", "child.number-missing")]
    [InlineData(null, "child.number-missing")]
    [InlineData("5.13E+10", "child.number-scientific")]
    [InlineData("05131800012O", "child.number-not-digits")]
    [InlineData("51318000123", "child.number-lost-zero")]
    [InlineData("212345678", "child.number-old-identity-card")]
    [InlineData("0513180001234", "child.number-length")]
    [InlineData("000000000000", "child.number-one-digit")]
    public void What_is_no_number_is_refused_with_the_reason(string? text, string code)
    {
        Assert.Equal([code], PersonalNumber.WhyNot(text).Select(r => r.Code));
        Assert.Null(PersonalNumber.Find(text));
        Assert.Throws<RefusedException>(() => PersonalNumber.Read(text));
    }

    [Theory]
    [InlineData("051318000123")]
    [InlineData("051218000123", "number.sex-disagrees")]
    [InlineData("051317000123", "number.year-disagrees")]
    [InlineData("051118000123", "number.century-disagrees")]
    [InlineData("000318000123", "number.place-unknown")]
    [InlineData("096318000123")]
    [InlineData("097318000123", "number.place-abroad")]
    public void Digits_that_do_not_agree_are_warned_of(string text, params string[] codes) =>
        Assert.Equal(codes, PersonalNumber.Read(text).Against(new BirthDate(Born, BirthPrecision.Day), Sex.Female).Select(w => w.Code));

    [Theory]
    [InlineData("0", Sex.Male, 1918)]
    [InlineData("1", Sex.Female, 1918)]
    [InlineData("2", Sex.Male, 2018)]
    [InlineData("3", Sex.Female, 2018)]
    [InlineData("5", Sex.Female, 2118)]
    [InlineData("8", Sex.Male, 2318)]
    public void The_fourth_digit_tells_century_and_sex(string digit, Sex sex, int year)
    {
        var number = PersonalNumber.Read($"051{digit}18000123");

        Assert.Equal((sex, year), (number.Sex, number.BirthYear));
    }
}
