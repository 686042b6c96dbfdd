namespace MangNon.Documents.Reading.Tables;

/// <summary>Turns a table somebody handed in into rows of text. The bytes decide what it is.</summary>
public static class TableFile
{
    /// <summary>Largest number of rows of a sheet.</summary>
    public const int MostRows = 50_000;

    /// <summary>Largest number of columns.</summary>
    public const int MostColumns = 200;

    /// <summary>Reads an .xlsx workbook or a table in text.</summary>
    /// <exception cref="FileRefusedException">The file is something else, is unsafe, or cannot be read.</exception>
    public static TableText Read(byte[] file, string fileName)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(fileName);
        if (file.Length == 0) throw TableRefusal.Empty();
        if (file.Length > DocumentFile.MaxBytes) throw FileRefusal.TooLarge();
        var read = Guarded(file, fileName);
        return read.Sheets.All(s => s.Rows.Count == 0) ? throw TableRefusal.Empty() : read;
    }

    // The libraries answer damaged files with almost any exception; a stranger's file must never look like our own bug.
    private static TableText Guarded(byte[] file, string fileName)
    {
        try
        {
            return Of(file, fileName);
        }
        catch (FileRefusedException refused) when (refused.Code == "macros")
        {
            throw TableRefusal.Macros();
        }
        catch (FileRefusedException refused) when (refused.Code == "broken")
        {
            throw TableRefusal.Broken();
        }
        catch (Exception e) when (e is not FileRefusedException and not OutOfMemoryException)
        {
            throw TableRefusal.Broken();
        }
    }

    // A table in a legacy encoding, or in UTF-16 without a mark, is no text to the signature: what is nothing else is tried as one.
    private static TableText Of(byte[] file, string fileName) => FileSignature.Of(file) switch
    {
        FileSignature.Kind.Zip => XlsxTable.Read(file, fileName),
        FileSignature.Kind.LegacyExcel => throw TableRefusal.LegacyXls(),
        FileSignature.Kind.EncryptedOffice => throw TableRefusal.Encrypted(),
        FileSignature.Kind.Text or FileSignature.Kind.Unknown => CsvTable.Read(file),
        _ => throw TableRefusal.UnknownType(),
    };
}
