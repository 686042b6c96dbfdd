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

    public void Create(Ring ring)
    {
        if (Exists) throw new IOException("There is a key ring already.");
        OwnersAlone.CreateFolder(folder);
        Write(ring, Place);
    }

    public void Replace(Ring ring)
    {
        var aside = $"{Place}.{Ids.New():N}";
        Write(ring, aside);
        File.Move(aside, Place, overwrite: true);
    }

    private static void Write(Ring ring, string place)
    {
        using var file = OwnersAlone.Create(place);
        JsonSerializer.Serialize(file, ring, Json);
        file.Flush(flushToDisk: true);
    }

    private Ring Parse()
    {
        if (!Exists) throw new SettingsException($"Không thấy chùm khóa trong {folder}. Đặt lại thư mục khóa hoặc chỉ đúng chỗ bằng --keys. / There is no key ring in {folder}: put the folder of keys back or name it with --keys.");
        try
        {
            return JsonSerializer.Deserialize<Ring>(File.ReadAllBytes(Place), Json) is { Keys.Count: > 0 } ring ? ring : throw new JsonException();
        }
        catch (JsonException)
        {
            throw new SettingsException($"Không đọc được chùm khóa trong {folder}. Lấy lại từ bản sao lưu. / The key ring in {folder} cannot be read: take it from a backup.");
        }
    }
}
