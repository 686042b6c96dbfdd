using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;

namespace MangNon.App.Tests.House;

/// <summary>Remembers every line the program logs, with the exceptions and the values behind it.</summary>
public sealed class LogSpy : ILoggerProvider
{
    private readonly ConcurrentQueue<Line> _lines = new();

    /// <summary>What was logged so far.</summary>
    public IReadOnlyCollection<Line> Lines => [.. _lines];

    /// <summary>Lines that hold one of these names, whole and in any case.</summary>
    public IReadOnlyList<string> Telling(IEnumerable<string> names)
    {
        var told = new Regex($@"(?<![\w/-])(?:{string.Join('|', names.Select(Regex.Escape))})(?![\w-])", RegexOptions.IgnoreCase);
        return [.. _lines.Select(l => l.ToString()).Where(l => told.IsMatch(l))];
    }

    public ILogger CreateLogger(string categoryName) => new Ear(categoryName, _lines);

    public void Dispose()
    {
    }

    /// <summary>A line of the log.</summary>
    /// <param name="Text">Message, values and exception as one text.</param>
    public sealed record Line(LogLevel Level, string Category, string Text)
    {
        public override string ToString() => $"{Level} {Category}: {Text}";
    }

    private sealed class Ear(string category, ConcurrentQueue<Line> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var values = state is IEnumerable<KeyValuePair<string, object?>> pairs ? string.Join(", ", pairs.Select(p => $"{p.Key}={p.Value}")) : "";
            lines.Enqueue(new Line(logLevel, category, $"{formatter(state, exception)} [{values}] {exception}"));
        }
    }
}
