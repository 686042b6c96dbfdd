using System.Formats.Asn1;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace MangNon.App.Platform.Certificates;

/// <summary>
/// An authority of the ward's own, for a network without a public name. It is bound to the names it was made for (name constraints), so
/// that whoever steals its key cannot pose as any other site to the machines that trust it.
/// </summary>
public sealed class LocalAuthority : IDisposable
{
    private const int Years = 10;
    private const int Days = 397;
    private const string ServerPurpose = "1.3.6.1.5.5.7.3.1";
    private const string NameConstraints = "2.5.29.30";

    private LocalAuthority(X509Certificate2 certificate) => Certificate = certificate;

    /// <summary>With its private key.</summary>
    public X509Certificate2 Certificate { get; }

    /// <summary>Makes an authority for these names, good for ten years.</summary>
    /// <param name="now">UTC.</param>
    public static LocalAuthority For(IReadOnlyList<string> hosts, DateTimeOffset now)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(Named($"Măng Non, {hosts[0]}"), key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: true, pathLengthConstraint: 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, critical: true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        request.CertificateExtensions.Add(BoundTo(hosts));
        return new LocalAuthority(request.CreateSelfSigned(now.AddHours(-1), now.AddYears(Years)));
    }

    /// <summary>The authority made before.</summary>
    public static LocalAuthority Read(string certificate, string key) => new(X509Certificate2.CreateFromPemFile(certificate, key));

    /// <summary>True when it is bound to names among which all of these are.</summary>
    public bool IsFor(IReadOnlyList<string> hosts) => hosts.Select(Written).All(Names().Contains);

    /// <summary>A certificate for a server of these names, good for 397 days: more is refused by browsers.</summary>
    /// <param name="now">UTC.</param>
    public X509Certificate2 CertificateFor(IReadOnlyList<string> hosts, DateTimeOffset now)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(Named(hosts[0]), key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: false, hasPathLengthConstraint: false, pathLengthConstraint: 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(ServerPurpose)], critical: false));
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(Certificate, includeKeyIdentifier: true, includeIssuerAndSerial: false));
        request.CertificateExtensions.Add(AlternativeNames(hosts));
        var (from, to) = (now.AddHours(-1), now.AddHours(-1).AddDays(Days));
        var serial = RandomNumberGenerator.GetBytes(16);
        serial[0] &= 0x7f;
        using var certificate = request.Create(Certificate, from, to < Certificate.NotAfter ? to : Certificate.NotAfter, serial);
        return certificate.CopyWithPrivateKey(key);
    }

    public void Dispose() => Certificate.Dispose();

    private static X500DistinguishedName Named(string name)
    {
        var builder = new X500DistinguishedNameBuilder();
        builder.AddCommonName(name.Length <= 64 ? name : name[..64]);
        return builder.Build();
    }

    private static X509Extension AlternativeNames(IReadOnlyList<string> hosts)
    {
        var names = new SubjectAlternativeNameBuilder();
        foreach (var host in hosts)
        {
            if (IPAddress.TryParse(host, out var address)) names.AddIpAddress(address);
            else names.AddDnsName(host);
        }

        return names.Build();
    }

    // RFC 5280, 4.2.1.10: permittedSubtrees [0] of dNSName [2] and iPAddress [7] with its mask. A kind of name that none is given of is
    // shut with excludedSubtrees [1]; otherwise it would be free.
    private static X509Extension BoundTo(IReadOnlyList<string> hosts)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            using (writer.PushSequence(Tag(0)))
                foreach (var host in hosts) WriteSubtree(writer, host);
            if (!hosts.Any(h => IPAddress.TryParse(h, out _))) WriteAllAddressesExcluded(writer);
        }

        return new X509Extension(NameConstraints, writer.Encode(), critical: true);
    }

    private static void WriteSubtree(AsnWriter writer, string host)
    {
        using var subtree = writer.PushSequence();
        if (IPAddress.TryParse(host, out var address)) writer.WriteOctetString([.. address.GetAddressBytes(), .. Enumerable.Repeat((byte)0xff, address.GetAddressBytes().Length)], Tag(7));
        else writer.WriteCharacterString(UniversalTagNumber.IA5String, host, Tag(2));
    }

    private static void WriteAllAddressesExcluded(AsnWriter writer)
    {
        using var excluded = writer.PushSequence(Tag(1));
        foreach (var length in (int[])[4, 16])
        {
            using var subtree = writer.PushSequence();
            writer.WriteOctetString(new byte[2 * length], Tag(7));
        }
    }

    private HashSet<string> Names()
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        if (Certificate.Extensions.FirstOrDefault(e => e.Oid?.Value == NameConstraints) is not { } constraints) return names;
        var permitted = new AsnReader(constraints.RawData, AsnEncodingRules.DER).ReadSequence().ReadSequence(Tag(0));
        while (permitted.HasData)
        {
            var subtree = permitted.ReadSequence();
            names.Add(subtree.PeekTag().TagValue == 7 ? new IPAddress(Half(subtree.ReadOctetString(Tag(7)))).ToString() : subtree.ReadCharacterString(UniversalTagNumber.IA5String, Tag(2)));
        }

        return names;
    }

    private static byte[] Half(byte[] addressAndMask) => addressAndMask[..(addressAndMask.Length / 2)];

    private static string Written(string host) => IPAddress.TryParse(host, out var address) ? address.ToString() : host;

    private static Asn1Tag Tag(int number) => new(TagClass.ContextSpecific, number);
}
