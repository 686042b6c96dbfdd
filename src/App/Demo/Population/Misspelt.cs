using System.Globalization;
using System.Text;
using MangNon.Domain.Children;

namespace MangNon.App.Demo.Population;

/// <summary>Names and days as they come out when somebody writes them down a second time.</summary>
internal static class Misspelt
{
    public static string WithoutMarks(string name) => string.Concat(name.Normalize(NormalizationForm.FormD)
        .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark).Select(c => c switch { 'đ' => 'd', 'Đ' => 'D', _ => c }));

    /// <summary>Without its second word, where it has three or more.</summary>
    public static string WithoutMiddle(string name)
    {
        var words = name.Split(' ');
        return words.Length < 3 ? name : string.Join(' ', words.Where((_, i) => i != 1));
    }

    /// <summary>Two letters of the given name swapped, or the last one doubled.</summary>
    public static string OneLetter(Chance chance, string name)
    {
        var given = name.LastIndexOf(' ') + 1;
        if (name.Length - given < 3 || chance.In(0.3)) return name + name[^1];
        var at = chance.Between(given + 1, name.Length - 2);
        return name[..at] + name[at + 1] + name[at] + name[(at + 2)..];
    }

    /// <summary>Day and month swapped, where that is a day that has been; else the day after.</summary>
    public static BirthDate Swapped(BirthDate birth, DateOnly today)
    {
        var day = birth.Day;
        var swapped = day.Day <= 12 && day.Day != day.Month ? new DateOnly(day.Year, day.Day, day.Month) : day.AddDays(day.Day < 20 ? 1 : -1);
        return new BirthDate(swapped <= today ? swapped : day, BirthPrecision.Day);
    }
}
