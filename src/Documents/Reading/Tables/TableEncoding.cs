using System.Text;

namespace MangNon.Documents.Reading.Tables;

/// <summary>Finds out how the letters of a text table were written.</summary>
internal static class TableEncoding
{
    /// <summary>The text and the name of its encoding.</summary>
    /// <exception cref="FileRefusedException">It is no text, or none of the encodings gives Vietnamese words.</exception>
    public static (string Text, string Name) Decode(byte[] file)
    {
        if (file is [0xEF, 0xBB, 0xBF, ..]) return (Strict(new UTF8Encoding(false, true), file.AsSpan(3)), "utf-8");
        if (file is [0xFF, 0xFE, ..]) return (Strict(new UnicodeEncoding(false, false, true), file.AsSpan(2)), "utf-16");
        if (file is [0xFE, 0xFF, ..]) return (Strict(new UnicodeEncoding(true, false, true), file.AsSpan(2)), "utf-16");
        if (file.AsSpan().IndexOf((byte)0) >= 0) return (WithoutMark(file), "utf-16");
        return IsUtf8(file) ? Unicode(Encoding.UTF8.GetString(file)) : Legacy(file);
    }

    // Letters of TCVN3 or VNI fonts copied into a Unicode file are Latin letters that make no words.
    private static (string Text, string Name) Unicode(string text) => LegacyLetters.Guess([text]) switch
    {
        { } legacy => (legacy.Convert(text), legacy.Name),
        null => (text, "utf-8"),
    };

    private static (string Text, string Name) Legacy(byte[] file)
    {
        if (file.Count(b => b < 0x20 && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f')) > 2 + file.Length / 100) throw TableRefusal.UnknownType();
        var pages = CodePagesEncodingProvider.Instance;
        var latin = pages.GetEncoding(1252)!.GetString(file);
        var modern = pages.GetEncoding(1258)!.GetString(file).Normalize(NormalizationForm.FormC);
        var best = LegacyLetters.All.Select(l => (Text: l.Convert(latin), l.Name)).Prepend((Text: modern, Name: "windows-1258"))
            .MaxBy(c => LegacyLetters.ShareOfWords([c.Text]));
        return LegacyLetters.ShareOfWords([best.Text]) >= LegacyLetters.Convincing ? best : throw TableRefusal.WrongEncoding();
    }

    private static bool IsUtf8(byte[] file)
    {
        try
        {
            _ = new UTF8Encoding(false, throwOnInvalidBytes: true).GetCharCount(file);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static string WithoutMark(byte[] file)
    {
        var second = file.Where((_, i) => i % 2 == 1).Count(b => b == 0);
        var first = file.Where((_, i) => i % 2 == 0).Count(b => b == 0);
        if (Math.Max(first, second) < file.Length / 5) throw TableRefusal.UnknownType();
        return Strict(new UnicodeEncoding(first > second, false, true), file);
    }

    private static string Strict(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            throw TableRefusal.WrongEncoding();
        }
    }
}
