using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using MangNon.Domain.OfficialDocuments;

namespace MangNon.Documents.Reading;

/// <summary>Writes what was read from a plan as JSON. The shape is documented in docs/reference/plan-json.md and does not lose a property.</summary>
public static class PlanJson
{
    /// <summary>The reading as UTF-8 text.</summary>
    public static string Write(PlanReading reading, bool indented = true)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var buffer = new ArrayBufferWriter<byte>();
        // Vietnamese stays readable; the text goes to a console or a file, never into a page as it is.
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = indented, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            new Writer(json).Reading(reading);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private sealed class Writer(Utf8JsonWriter json)
    {
        public void Reading(PlanReading reading)
        {
            json.WriteStartObject();
            json.WritePropertyName("document");
            Document(reading.Document);
            List("grounds", reading.Grounds, Ground);
            List("outline", reading.Outline, Item);
            List("tasks", reading.Tasks, Task);
            List("units", reading.Units, Unit);
            List("reportRounds", reading.ReportRounds, Round);
            List("warnings", reading.Warnings, Warning);
            json.WriteEndObject();
        }

        private void Document(DocumentHeader document)
        {
            json.WriteStartObject();
            json.WriteString("type", document.Type);
            json.WriteString("number", document.Number);
            json.WriteString("issuer", document.Issuer);
            json.WriteString("parent", document.Parent);
            json.WriteString("place", document.Place);
            Date("date", document.Date);
            json.WriteString("title", document.Title);
            Number("year", document.Year);
            Signer(document.Signer);
            Strings("recipients", document.Recipients);
            Strings("addressees", document.Addressees);
            json.WriteEndObject();
        }

        private void Signer(Signer? signer)
        {
            if (signer is null)
            {
                json.WriteNull("signer");
                return;
            }
            json.WriteStartObject("signer");
            json.WriteString("name", signer.Name);
            json.WriteString("position", signer.Position);
            json.WriteString("authority", signer.Authority);
            json.WriteEndObject();
        }

        private void Ground(Ground ground)
        {
            json.WriteStartObject();
            json.WriteString("type", ground.Type);
            json.WriteString("number", ground.Number);
            Date("date", ground.Date);
            json.WriteString("issuer", ground.Issuer);
            json.WriteString("title", ground.Title);
            Strings("citedAt", ground.CitedAt);
            Span(ground.Span);
            json.WriteEndObject();
        }

        private void Item(OutlineItem item)
        {
            json.WriteStartObject();
            json.WriteString("path", item.Path);
            json.WriteString("marker", item.Marker);
            json.WriteString("heading", item.Heading);
            json.WriteString("text", item.Text);
            Span(item.Span);
            List("children", item.Children, Item);
            json.WriteEndObject();
        }

        private void Task(TaskReading task)
        {
            json.WriteStartObject();
            json.WriteString("path", task.Path);
            json.WriteString("text", task.Text);
            json.WriteString("lead", task.Lead);
            Strings("supporting", task.Supporting);
            Due(task.Due);
            json.WriteString("product", task.Product);
            List("targets", task.Targets, Target);
            Number("money", task.Money);
            Span(task.Span);
            json.WriteEndObject();
        }

        private void Due(Due due)
        {
            json.WriteStartObject("due");
            json.WriteString("kind", Kebab(due.Kind.ToString()));
            if (due.Date is not null) Date("date", due.Date);
            if (due.Before is not null) Date("before", due.Before);
            if (due.From is not null) Date("from", due.From);
            if (due.To is not null) Date("to", due.To);
            if (due.Every is not null) json.WriteString("every", due.Every);
            if (due.Occasion is not null) json.WriteString("occasion", due.Occasion);
            if (due.Label is not null) json.WriteString("label", due.Label);
            json.WriteEndObject();
        }

        private void Target(TargetReading target)
        {
            json.WriteStartObject();
            json.WriteNumber("value", target.Value);
            json.WriteString("unit", target.Unit);
            json.WriteString("comparison", Kebab(target.Comparison.ToString()));
            json.WriteString("text", target.Text);
            json.WriteEndObject();
        }

        private void Unit(UnitReading unit)
        {
            json.WriteStartObject();
            json.WriteString("path", unit.Path);
            json.WriteString("name", unit.Name);
            Strings("bodies", unit.Bodies);
            Span(unit.Span);
            json.WriteEndObject();
        }

        private void Round(ReportRoundReading round)
        {
            json.WriteStartObject();
            json.WriteString("kind", round.Kind);
            Date("before", round.Before);
            Date("due", round.Due);
            Strings("from", round.From);
            Strings("to", round.To);
            Span(round.Span);
            json.WriteEndObject();
        }

        private void Warning(ReadingWarning warning)
        {
            json.WriteStartObject();
            json.WriteString("code", warning.Code);
            json.WriteString("path", warning.Path);
            json.WriteString("message", warning.Message);
            if (warning.Span is null) json.WriteNull("span");
            else Span(warning.Span);
            json.WriteEndObject();
        }

        private void Span(Span span)
        {
            json.WriteStartObject("span");
            json.WriteNumber("page", span.Page);
            json.WriteNumber("line", span.Line);
            json.WriteNumber("lastLine", span.LastLine);
            json.WriteEndObject();
        }

        private void List<T>(string name, IReadOnlyList<T> items, Action<T> write)
        {
            json.WriteStartArray(name);
            foreach (var item in items) write(item);
            json.WriteEndArray();
        }

        private void Strings(string name, IReadOnlyList<string> items) => List(name, items, json.WriteStringValue);

        private void Date(string name, DateOnly? date)
        {
            if (date is { } day) json.WriteString(name, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            else json.WriteNull(name);
        }

        private void Number(string name, long? number)
        {
            if (number is { } value) json.WriteNumber(name, value);
            else json.WriteNull(name);
        }

        private static string Kebab(string name) => JsonNamingPolicy.KebabCaseLower.ConvertName(name);
    }
}
