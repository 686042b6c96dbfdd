using System.Text.Json;

namespace MangNon.App.Platform.Keys;

/// <summary>The file of the ring: read anew when another process has changed it, written aside and moved, readable by its owner alone.</summary>
internal sealed class RingFile(string folder)
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true };

    private readonly Lock _reading = new();
    private (DateTime Written, long Length, Ring? Ring) _known;

    public bool Exists => File.Exists(Place);

    private string Place => Path.Combine(folder, "ring.json");

    /// <exception cref="SettingsException">There is no ring, or it cannot be read.</exception>
    public Ring Read()
    {
        var file = new FileInfo(Place);
        lock (_reading)
        {
            // A ring already read stays good while its folder is away for a moment.
            if (_known.Ring is { } known && (!file.Exists || (file.LastWriteTimeUtc, file.Length) == (_known.Written, _known.Length))) return known;
            var ring = Parse();
            _known = (file.LastWriteTimeUtc, file.Length, ring);
            return ring;
        }
    }

    public byte[] Bytes() => File.ReadAllBytes(Place);

    public void Create(Ring ring)
    {
        if (Exists) throw new IOException("There is a key ring already.");
        MakeFolder();
        Write(ring, Place, FileMode.CreateNew);
    }

    public void Replace(Ring ring)
    {
        var aside = $"{Place}.{Ids.New():N}";
        Write(ring, aside, FileMode.CreateNew);
        File.Move(aside, Place, overwrite: true);
    }

    private void MakeFolder()
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private static void Write(Ring ring, string place, FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(place, options);
        JsonSerializer.Serialize(file, ring, Json);
        file.Flush(flushToDisk: true);
    }

    private Ring Parse()
    {
        if (!Exists) throw new SettingsException($"Không thấy chùm khóa trong {folder}. Đặt lại thư mục khóa hoặc chỉ đúng chỗ bằng --keys. / There is no key ring in {folder}: put the folder of keys back or name it with --keys.");
        try
        {
            return JsonSerializer.Deserialize<Ring>(Bytes(), Json) is { Keys.Count: > 0 } ring ? ring : throw new JsonException();
        }
        catch (JsonException)
        {
            throw new SettingsException($"Không đọc được chùm khóa trong {folder}. Lấy lại từ bản sao lưu. / The key ring in {folder} cannot be read: take it from a backup.");
        }
    }
}
