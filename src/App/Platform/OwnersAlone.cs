namespace MangNon.App.Platform;

/// <summary>Files and folders only the program's own user may read. On Windows the rights of the folder above count.</summary>
internal static class OwnersAlone
{
    /// <summary>A new file to write.</summary>
    /// <exception cref="IOException">There is one already.</exception>
    public static FileStream Create(string place)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(place, options);
    }

    /// <summary>A folder; one that is there stays as it is.</summary>
    public static void CreateFolder(string place)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(place);
        else Directory.CreateDirectory(place, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
