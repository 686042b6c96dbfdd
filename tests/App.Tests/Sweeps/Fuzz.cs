using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using MangNon.App.Tests.House;
using Microsoft.Extensions.Logging;

namespace MangNon.App.Tests.Sweeps;

/// <summary>Sends what nobody should to targets, in a way that a seed repeats, and tells what was answered wrongly.</summary>
internal sealed partial class Fuzz(TestHouse house, int seed)
{
    private readonly Random _chance = new(seed);
    private Visitor? _visitor;
    private string? _token;
    private bool _isOut;

    /// <summary>What was answered wrongly.</summary>
    public List<string> Found { get; } = [];

    /// <summary>Handlers that took a request at least once: neither refused at the door nor not found.</summary>
    public HashSet<string> Reached { get; } = [];

    /// <summary>How many requests were sent.</summary>
    public int Sent { get; private set; }

    /// <summary>Lines of the log that hold what was sent.</summary>
    public IEnumerable<string> InTheLog => house.Logs.Lines.Where(l => l.Text.Contains(Nasty.Mark, StringComparison.Ordinal)).Select(l => $"{l.Level} {l.Category}");

    /// <summary>Sends a target so many requests of each kind.</summary>
    /// <param name="account">Null for somebody not signed in.</param>
    public async Task RunAsync(Visitor visitor, string? account, FuzzTarget target, int rounds)
    {
        for (var round = 0; round < rounds; round++)
        {
            if (_visitor != visitor || _isOut) await ComeInAsync(visitor, account);
            using var request = target.IsPost ? Post(target, _token, round) : Get(target, round);
            await SendAsync(visitor, target, request);
        }
    }

    // Also again, when something that was sent has ended the session.
    private async Task ComeInAsync(Visitor visitor, string? account)
    {
        if (account is not null && _isOut) await visitor.SignInAsync(account);
        (_visitor, _isOut, _token) = (visitor, false, await TokenAsync(visitor));
    }

    private static async Task<string?> TokenAsync(Visitor visitor)
    {
        using var form = await visitor.Http.GetAsync("/ngon-ngu");
        var found = Token().Match(await form.Content.ReadAsStringAsync());
        return found.Success ? found.Groups[1].Value : null;
    }

    private async Task SendAsync(Visitor visitor, FuzzTarget target, HttpRequestMessage request)
    {
        Sent++;
        using var answer = await visitor.Http.SendAsync(request);
        var body = await answer.Content.ReadAsStringAsync();
        _isOut = answer.Headers.Location?.ToString().StartsWith("/dang-nhap", StringComparison.Ordinal) is true;
        if (answer.StatusCode is not (HttpStatusCode.BadRequest or HttpStatusCode.Forbidden or HttpStatusCode.NotFound) && answer.Headers.Location?.ToString().StartsWith("/dang-nhap?", StringComparison.Ordinal) is not true) Reached.Add(target.ToString());
        Found.AddRange(Wrong(answer, body).Select(w => $"{target}: {w}"));
    }

    private IEnumerable<string> Wrong(HttpResponseMessage answer, string body)
    {
        if ((int)answer.StatusCode >= 500) yield return $"{(int)answer.StatusCode} ({WhatBroke().Match(house.Logs.Lines.LastOrDefault(l => l.Level >= LogLevel.Error)?.Text ?? "").Value})";
        if (answer.Headers.Contains("X-Injected")) yield return "a header of the sender's";
        if (answer.Headers.Location is { IsAbsoluteUri: true } elsewhere && elsewhere.Host == "example.org") yield return "leads elsewhere";
        if (answer.Content.Headers.ContentType?.MediaType == "text/html" && (body.Contains($"<script>alert('{Nasty.Mark}", StringComparison.Ordinal) || body.Contains($"onfocus=\"{Nasty.Mark}", StringComparison.Ordinal))) yield return "a script of the sender's";
        if (Leak().Match(body) is { Success: true } leak) yield return $"tells \"{leak.Value}\"";
        if (body.Contains(house.Data, StringComparison.Ordinal)) yield return "tells where the data lie";
    }

    private string Value => _chance.Next(120) == 0 ? Nasty.Long : Nasty.Values[_chance.Next(Nasty.Values.Count)];

    private HttpRequestMessage Get(FuzzTarget target, int round)
    {
        var address = round % 3 == 1 ? Bent(target.Address) : target.Address.Split('?')[0];
        var query = string.Join('&', target.Fields.Select(f => $"{f.Name}={Escaped(Short(round % 3 == 2 ? f.Usual : Value))}").Append($"handler={Escaped(Short(Value))}").Skip(round == 0 ? 0 : _chance.Next(2)));
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"{address}?{query}", UriKind.Relative));
        Dress(request);
        return request;
    }

    // A record's identifier replaced by something else; an address with a NUL no server takes.
    private string Bent(string address)
    {
        var parts = address.Split('?')[0].Split('/');
        parts[_chance.Next(1, parts.Length)] = Escaped(Short(Value).Replace("\0", "", StringComparison.Ordinal));
        return "/" + string.Join('/', parts.Skip(1));
    }

    // No browser or server takes an address of a megabyte.
    private static string Short(string value) => value.Length > 4000 ? value[..4000] : value;

    private HttpRequestMessage Post(FuzzTarget target, string? token, int round)
    {
        var address = (round % 7 == 6 ? Bent(target.Address) : target.Address) + target.Handler;
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, UriKind.Relative));
        var values = Filled(target, round);
        if (round % 11 != 10 && token is not null) values.Add(("__RequestVerificationToken", token));
        values.Add(("_once", round % 5 == 4 ? Value : Guid.CreateVersion7().ToString()));
        request.Content = target.Fields.Any(f => f.IsFile) ? WithFiles(target, values) : Written(values);
        Dress(request);
        return request;
    }

    // In turns: as it should be, one field wrong, all wrong, some missing, some twice.
    private List<(string Name, string Value)> Filled(FuzzTarget target, int round)
    {
        var plain = target.Fields.Where(f => !f.IsFile).ToList();
        var wrong = plain.Count == 0 ? -1 : _chance.Next(plain.Count);
        return (round % 5) switch
        {
            0 => [.. plain.Select((f, i) => (f.Name, i == wrong ? Value : f.Usual))],
            1 => [.. plain.Select(f => (f.Name, Value))],
            2 => [.. plain.Where(_ => _chance.Next(2) == 0).Select(f => (f.Name, f.Usual))],
            3 => [.. plain.SelectMany(f => new[] { (f.Name, f.Usual), (f.Name, Value) })],
            _ => [.. plain.Select(f => (f.Name, _chance.Next(3) == 0 ? Value : f.Usual))],
        };
    }

    private static StringContent Written(IEnumerable<(string Name, string Value)> values) =>
        new(string.Join('&', values.Select(v => $"{Escaped(v.Name)}={Escaped(v.Value)}")), Encoding.ASCII, "application/x-www-form-urlencoded");

    private MultipartFormDataContent WithFiles(FuzzTarget target, IEnumerable<(string Name, string Value)> values)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, value) in values) form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(value)), Quoted(name));
        foreach (var field in target.Fields.Where(f => f.IsFile))
        {
            var file = new ByteArrayContent(Nasty.Contents[_chance.Next(Nasty.Contents.Count)]);
            var name = Nasty.FileNames[_chance.Next(Nasty.FileNames.Count)];
            file.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"{field.Name}\"; filename=\"{name.Replace("\0", "%00", StringComparison.Ordinal).Replace("\"", "%22", StringComparison.Ordinal)}\"");
            file.Headers.TryAddWithoutValidation("Content-Type", _chance.Next(2) == 0 ? "text/html" : "nonsense");
            form.Add(file);
        }

        return form;
    }

    private static string Quoted(string name) => $"\"{name}\"";

    // Lone halves of letters stay what they are: as their bytes, which are no UTF-8.
    private static string Escaped(string value) => value == "\ud800" ? "%ED%A0%80%FF" : Uri.EscapeDataString(value);

    // What a server takes from the wire; control characters it refuses by itself.
    private void Dress(HttpRequestMessage request)
    {
        if (_chance.Next(4) != 0) return;
        var value = string.Concat(Short(Value).Where(c => c is >= ' ' and < '\u007f'));
        var name = ((string[])["User-Agent", "Accept-Language", "Referer", "X-Forwarded-For", "X-Forwarded-Host", "If-None-Match", "Range", "Accept", "X-Requested-With", "Origin"])[_chance.Next(10)];
        request.Headers.TryAddWithoutValidation(name, value);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex(@"failed with [^\[]*(?=, number)")]
    private static partial Regex WhatBroke();

    [GeneratedRegex(@"   at \w+\.\w+|Exception:|EntityFrameworkCore|SQLite Error|Npgsql|PostgresException|\.cshtml|select ""|SELECT ""|System\.\w+Exception")]
    private static partial Regex Leak();
}
