using System.Buffers.Binary;
using System.Security.Cryptography;

namespace MangNon.App.Platform.Backups;

/// <summary>
/// A stream too large to be sealed in one piece is sealed in pieces of 1 MB with AES-256-GCM. The nonce counts the pieces and marks the last
/// one, so that none can be left out, doubled, moved or cut off; the key is used for this one stream.
/// </summary>
internal sealed class SealingStream(Stream target, byte[] key, byte[] header) : Stream
{
    private readonly AesGcm _aes = new(key, Pieces.TagLength);
    private readonly byte[] _piece = new byte[Pieces.Length];
    private int _filled;
    private long _count;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (buffer.Length > 0)
        {
            if (_filled == Pieces.Length) WritePiece(isLast: false);
            var count = Math.Min(buffer.Length, Pieces.Length - _filled);
            buffer[..count].CopyTo(_piece.AsSpan(_filled));
            _filled += count;
            buffer = buffer[count..];
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <summary>Writes the last piece; without it the stream does not open.</summary>
    public void Finish() => WritePiece(isLast: true);

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) _aes.Dispose();
        base.Dispose(disposing);
    }

    private void WritePiece(bool isLast)
    {
        var cipher = new byte[_filled + Pieces.TagLength];
        _aes.Encrypt(Pieces.Nonce(_count++, isLast), _piece.AsSpan(0, _filled), cipher.AsSpan(0, _filled), cipher.AsSpan(_filled), header);
        target.Write(cipher);
        _filled = 0;
    }
}

/// <summary>Opens what <see cref="SealingStream"/> sealed; a piece is given out only after it has been authenticated.</summary>
internal sealed class OpeningStream(Stream source, byte[] key, byte[] header) : Stream
{
    private readonly AesGcm _aes = new(key, Pieces.TagLength);
    private readonly byte[] _cipher = new byte[Pieces.Length + Pieces.TagLength];
    private readonly byte[] _piece = new byte[Pieces.Length];
    private int _given;
    private int _filled;
    private long _count;
    private bool _hadLast;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <exception cref="BackupRefusedException">Another key, or not as it was written.</exception>
    public override int Read(Span<byte> buffer)
    {
        if (_given == _filled && !_hadLast) ReadPiece();
        var count = Math.Min(buffer.Length, _filled - _given);
        _piece.AsSpan(_given, count).CopyTo(buffer);
        _given += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) _aes.Dispose();
        base.Dispose(disposing);
    }

    private void ReadPiece()
    {
        var length = source.ReadAtLeast(_cipher, _cipher.Length, throwOnEndOfStream: false);
        _hadLast = source.Position == source.Length;
        (_given, _filled) = (0, length - Pieces.TagLength);
        try
        {
            if (_filled < 0) throw new CryptographicException();
            _aes.Decrypt(Pieces.Nonce(_count++, _hadLast), _cipher.AsSpan(0, _filled), _cipher.AsSpan(_filled, Pieces.TagLength), _piece.AsSpan(0, _filled), header);
        }
        catch (CryptographicException)
        {
            throw new BackupRefusedException("Không mở được bản sao lưu: sai mật khẩu, hoặc tệp đã hỏng hay bị sửa. / The backup does not open: the passphrase is wrong, or the file was damaged or changed.");
        }
    }
}

file static class Pieces
{
    public const int Length = 1024 * 1024;
    public const int TagLength = 16;

    public static byte[] Nonce(long count, bool isLast)
    {
        var nonce = new byte[12];
        BinaryPrimitives.WriteInt64BigEndian(nonce, count);
        nonce[8] = isLast ? (byte)1 : (byte)0;
        return nonce;
    }
}
