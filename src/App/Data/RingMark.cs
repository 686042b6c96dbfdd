using System.Security.Cryptography;
using MangNon.App.Platform;
using MangNon.App.Platform.Keys;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Data;

/// <summary>A few bytes sealed when the database was new, to know its key ring again by.</summary>
public sealed class RingMark
{
    /// <summary>With which <see cref="Content"/> is sealed.</summary>
    internal const string Purpose = "ring.mark";

    public required Guid Id { get; init; }

    public required byte[] Content { get; init; }
}

public abstract partial class AppDb
{
    /// <summary>
    /// Makes sure that the key ring at hand is the one this database was sealed with. A database without a mark is new and
    /// gets one, with a new ring where there is none; a database with a mark never does.
    /// </summary>
    /// <exception cref="SettingsException">The ring is missing or another one.</exception>
    public async Task RecogniseRingAsync(DateTime now, CancellationToken stop = default)
    {
        if (await Set<RingMark>().AsNoTracking().OrderBy(m => m.Id).FirstOrDefaultAsync(stop) is { } mark) Recognise(mark);
        else await MarkAsync(now, stop);
    }

    private void Recognise(RingMark mark)
    {
        if (!Ring.Exists)
            throw new SettingsException("Cơ sở dữ liệu có dữ liệu đã mã hóa nhưng không thấy chùm khóa. Đặt lại thư mục khóa hoặc chỉ đúng chỗ bằng --keys; đừng tạo khóa mới. / The database holds sealed data but its key ring is missing: put the folder of keys back or name it with --keys.");
        try
        {
            Ring.Open(RingMark.Purpose, mark.Content, mark.Id.ToByteArray());
        }
        catch (Exception wrong) when (wrong is CryptographicException or KeyMissingException)
        {
            throw new SettingsException("Chùm khóa này không phải của cơ sở dữ liệu này. Chỉ đúng thư mục khóa bằng --keys. / This key ring is not the one of this database: name the right folder with --keys.");
        }
    }

    private async Task MarkAsync(DateTime now, CancellationToken stop)
    {
        if (!Ring.Exists) Ring.Create(now);
        var id = Ids.New();
        Add(new RingMark { Id = id, Content = Ring.Seal(RingMark.Purpose, "mangnon"u8, id.ToByteArray()) });

        // No act: nobody has done anything yet, and there is no ward whose chain could hold it.
        await WriteAsync(stop);
        ChangeTracker.Clear();
    }
}
