using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Wordprocessing;

namespace MangNon.Documents.Reading;

/// <summary>Counts Word's automatic numbers in document order and prints them as Word does: they are not in the text of the file.</summary>
internal sealed class DocxNumbering
{
    private const int Levels = 9;

    private readonly DocxStyles _styles;
    private readonly Dictionary<int, AbstractNum> _abstracts = [];
    private readonly Dictionary<int, NumberingInstance> _instances = [];
    private readonly Dictionary<int, NumberedList> _lists = [];
    private readonly Dictionary<int, int?[]> _counters = [];
    private readonly HashSet<(int List, int Level)> _restarted = [];

    public DocxNumbering(Numbering? numbering, DocxStyles styles)
    {
        _styles = styles;
        foreach (var definition in numbering?.Elements<AbstractNum>() ?? [])
            _abstracts.TryAdd(definition.AbstractNumberId.OrNull() ?? 0, definition);
        foreach (var instance in numbering?.Elements<NumberingInstance>() ?? [])
            _instances.TryAdd(instance.NumberID.OrNull() ?? 0, instance);
    }

    /// <summary>The number printed before the paragraph with the gap behind it, and counts it; "" where there is none.</summary>
    public string Next(Paragraph paragraph)
    {
        if (Placed(paragraph) is not var (listId, levelIndex)) return "";
        var list = _lists[listId];
        var counters = Count(list, levelIndex);
        var level = list.Levels[levelIndex];
        var label = level.Print(index => (list.Levels[index].Format, counters[index] ?? list.Levels[index].Start));
        return label.Length == 0 ? "" : label + level.Suffix;
    }

    private (int List, int Level)? Placed(Paragraph paragraph)
    {
        var own = paragraph.ParagraphProperties?.NumberingProperties;
        if (own?.NumberingId?.Val.OrNull() is { } id) return Known(id, own.NumberingLevelReference?.Val.OrNull() ?? 0);

        var chain = _styles.ChainOf(paragraph).ToList();
        var giving = chain.FindIndex(style => style.StyleParagraphProperties?.NumberingProperties?.NumberingId is not null);
        if (giving < 0) return null;
        var given = chain[giving].StyleParagraphProperties!.NumberingProperties!;
        var listId = given.NumberingId!.Val.OrNull() ?? 0;
        var level = own?.NumberingLevelReference?.Val.OrNull()
            ?? LinkedLevel(listId, chain.Take(giving + 1))
            ?? given.NumberingLevelReference?.Val.OrNull()
            ?? 0;
        return Known(listId, level);
    }

    private int? LinkedLevel(int listId, IEnumerable<Style> styles)
    {
        if (Find(listId) is not { } list) return null;
        foreach (var style in styles)
        {
            var linked = Array.FindIndex(list.Levels, level => level.LinkedStyle is { } id && id == style.StyleId?.Value);
            if (linked >= 0) return linked;
        }
        return null;
    }

    // Number 0 is how a paragraph says "no number" against its style.
    private (int List, int Level)? Known(int listId, int level) =>
        listId != 0 && level is >= 0 and < Levels && Find(listId) is not null ? (listId, level) : null;

    private NumberedList? Find(int listId)
    {
        if (_lists.TryGetValue(listId, out var known)) return known;
        if (!_instances.TryGetValue(listId, out var instance) || DefinitionOf(instance) is not { } definition) return null;
        return _lists[listId] = NumberedList.From(listId, definition, instance);
    }

    private AbstractNum? DefinitionOf(NumberingInstance? instance)
    {
        if (instance is null || !_abstracts.TryGetValue(instance.AbstractNumId?.Val.OrNull() ?? -1, out var definition)) return null;
        if (definition.NumberingStyleLink?.Val?.Value is not { } styleId) return definition;

        // The definition only points to a list style, whose own number points to the real definition.
        var viaStyle = _styles.ChainOf(styleId).FirstOrDefault()?.StyleParagraphProperties?.NumberingProperties?.NumberingId?.Val.OrNull() ?? -1;
        var real = _instances.GetValueOrDefault(viaStyle)?.AbstractNumId?.Val.OrNull() ?? -1;
        return _abstracts.GetValueOrDefault(real) ?? definition;
    }

    /// <summary>Lists on the same definition go on counting together, unless one asks to begin anew.</summary>
    private int?[] Count(NumberedList list, int level)
    {
        if (!_counters.TryGetValue(list.Definition, out var counters)) _counters[list.Definition] = counters = new int?[Levels];
        if (list.Levels[level].Restarts && _restarted.Add((list.Id, level))) counters[level] = null;
        counters[level] = counters[level] + 1 ?? list.Levels[level].Start;
        for (var deeper = level + 1; deeper < Levels; deeper++)
        {
            if (list.Levels[deeper].RestartsAfter(level)) counters[deeper] = null;
        }
        return counters;
    }

    private sealed record NumberedList(int Id, int Definition, NumberLevel[] Levels)
    {
        public static NumberedList From(int id, AbstractNum definition, NumberingInstance instance)
        {
            var levels = new NumberLevel[DocxNumbering.Levels];
            for (var i = 0; i < levels.Length; i++)
            {
                var changed = instance.Elements<LevelOverride>().FirstOrDefault(o => o.LevelIndex.OrNull() == i);
                var level = changed?.Level ?? definition.Elements<Level>().FirstOrDefault(l => l.LevelIndex.OrNull() == i);
                levels[i] = NumberLevel.From(i, level, changed?.StartOverrideNumberingValue?.Val.OrNull());
            }
            return new NumberedList(id, definition.AbstractNumberId.OrNull() ?? 0, levels);
        }
    }

    private sealed record NumberLevel(int Index, NumberFormatValues Format, string Text, int Start, bool Restarts, int? RestartLevel, bool AllDecimal, string Suffix, string? LinkedStyle)
    {
        public static NumberLevel From(int index, Level? level, int? restartAt) => new(
            index,
            level?.NumberingFormat?.Val.OrNull() ?? NumberFormatValues.Decimal,
            level?.LevelText?.Val?.Value ?? "",
            restartAt ?? level?.StartNumberingValue?.Val.OrNull() ?? 0,
            restartAt is not null,
            level?.LevelRestart?.Val.OrNull(),
            level?.IsLegalNumberingStyle is { } legal && (legal.Val.OrNull() ?? true),
            SuffixOf(level),
            level?.ParagraphStyleIdInLevel?.Val?.Value);

        public bool RestartsAfter(int shallower) => RestartLevel switch
        {
            null => true,
            0 => false,
            { } last => shallower < last,
        };

        public string Print(Func<int, (NumberFormatValues Format, int Value)> counter)
        {
            if (Format == NumberFormatValues.None) return "";
            if (Format == NumberFormatValues.Bullet) return LineText.Clean(Text);
            var printed = new StringBuilder();
            for (var i = 0; i < Text.Length; i++)
            {
                if (Text[i] != '%' || i + 1 == Text.Length || Text[i + 1] is < '1' or > '9') printed.Append(Text[i]);
                else printed.Append(PrintCounter(counter, Text[++i] - '1'));
            }
            return LineText.Clean(printed.ToString());
        }

        private string PrintCounter(Func<int, (NumberFormatValues Format, int Value)> counter, int level)
        {
            var (format, value) = counter(level);
            return NumberWords.Print(AllDecimal ? NumberFormatValues.Decimal : format, value);
        }

        private static string SuffixOf(Level? level) =>
            level?.LevelSuffix?.Val.OrNull() == LevelSuffixValues.Nothing ? "" : " ";
    }
}

/// <summary>Numbers in the alphabets Word counts with.</summary>
internal static class NumberWords
{
    private static readonly string[] Digits = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];

    private static readonly (int Value, string Sign)[] RomanSigns =
    [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ];

    public static string Print(NumberFormatValues format, int value)
    {
        if (format == NumberFormatValues.None) return "";
        if (format == NumberFormatValues.UpperRoman) return Roman(value);
        if (format == NumberFormatValues.LowerRoman) return Roman(value).ToLowerInvariant();
        if (format == NumberFormatValues.UpperLetter) return Letters(value, 'A');
        if (format == NumberFormatValues.LowerLetter) return Letters(value, 'a');
        if (format == NumberFormatValues.DecimalZero) return value.ToString("00", CultureInfo.InvariantCulture);
        if (format == NumberFormatValues.VietnameseCounting) return Vietnamese(value);
        return value.ToString(CultureInfo.InvariantCulture);
    }

    private static string Roman(int value)
    {
        if (value is < 1 or > 3999) return value.ToString(CultureInfo.InvariantCulture);
        var roman = new StringBuilder();
        foreach (var (worth, sign) in RomanSigns)
        {
            for (; value >= worth; value -= worth) roman.Append(sign);
        }
        return roman.ToString();
    }

    /// <summary>Word's own alphabet, a to z without đ, then aa, bb …</summary>
    private static string Letters(int value, char first) =>
        value is < 1 or > 780 ? value.ToString(CultureInfo.InvariantCulture) : new string((char)(first + (value - 1) % 26), (value - 1) / 26 + 1);

    private static string Vietnamese(int value) => value switch
    {
        < 0 or > 99 => value.ToString(CultureInfo.InvariantCulture),
        < 10 => Digits[value],
        10 => "mười",
        < 20 => "mười " + Unit(value % 10, afterTens: false),
        _ when value % 10 == 0 => Digits[value / 10] + " mươi",
        _ => $"{Digits[value / 10]} mươi {Unit(value % 10, afterTens: true)}",
    };

    private static string Unit(int digit, bool afterTens) => digit switch
    {
        1 when afterTens => "mốt",
        5 => "lăm",
        _ => Digits[digit],
    };
}
