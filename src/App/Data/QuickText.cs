using System.Data.Common;
using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Storage.Json;

namespace MangNon.App.Data;

/// <summary>
/// SQLite keeps days and instants as text of one form. EF's own mappings read it with the general parser, which knows every form of every
/// culture; these read the one form, and leave to the general parser whatever looks different.
/// </summary>
public sealed class QuickText : IRelationalTypeMappingSourcePlugin
{
    private static readonly MethodInfo GetString = typeof(DbDataReader).GetRuntimeMethod(nameof(DbDataReader.GetString), [typeof(int)])!;

    public RelationalTypeMapping? FindMapping(in RelationalTypeMappingInfo mappingInfo)
    {
        if (mappingInfo.StoreTypeName is not (null or "TEXT")) return null;
        return mappingInfo.ClrType == typeof(DateOnly) ? new DayMapping() : mappingInfo.ClrType == typeof(DateTime) ? new InstantMapping() : null;
    }

    /// <summary>A day written "2026-11-30".</summary>
    public static DateOnly DayOf(string text) =>
        text.Length == 10 && Number(text, 0, 4) is var year and > 0 && Number(text, 5, 2) is var month and > 0 && Number(text, 8, 2) is var day and > 0
            ? new DateOnly(year, month, day)
            : DateOnly.FromDateTime(DateTime.Parse(text, CultureInfo.InvariantCulture));

    /// <summary>An instant written "2026-11-30 07:05:09" with up to seven decimals.</summary>
    public static DateTime InstantOf(string text)
    {
        if (text.Length is < 19 or > 27 || text[10] != ' ' || text.Length is 20 || text.Length > 20 && text[19] != '.') return DateTime.Parse(text, CultureInfo.InvariantCulture);
        var (year, month, day) = (Number(text, 0, 4), Number(text, 5, 2), Number(text, 8, 2));
        var (hour, minute, second) = (Number(text, 11, 2), Number(text, 14, 2), Number(text, 17, 2));
        var decimals = text.Length > 20 ? Number(text, 20, text.Length - 20) : 0;
        if (year <= 0 || month <= 0 || day <= 0 || hour < 0 || minute < 0 || second < 0 || decimals < 0) return DateTime.Parse(text, CultureInfo.InvariantCulture);
        for (var missing = 27 - text.Length; missing > 0 && decimals > 0; missing--) decimals *= 10;
        return new DateTime(year, month, day, hour, minute, second).AddTicks(decimals);
    }

    // Minus one where it is not digits alone.
    private static int Number(string text, int start, int length)
    {
        var number = 0;
        foreach (var letter in text.AsSpan(start, length))
        {
            if (!char.IsAsciiDigit(letter)) return -1;
            number = number * 10 + (letter - '0');
        }

        return number;
    }

    /// <summary>Written as EF's own mapping for SQLite writes it.</summary>
    private sealed class DayMapping : DateOnlyTypeMapping
    {
        private static readonly MethodInfo Read = typeof(QuickText).GetMethod(nameof(DayOf))!;

        public DayMapping()
            : base("TEXT", System.Data.DbType.Date)
        {
        }

        private DayMapping(RelationalTypeMappingParameters parameters)
            : base(parameters)
        {
        }

        protected override string SqlLiteralFormatString => "'{0:yyyy\\-MM\\-dd}'";

        protected override RelationalTypeMapping Clone(RelationalTypeMappingParameters parameters) => new DayMapping(parameters);

        public override MethodInfo GetDataReaderMethod() => GetString;

        public override Expression CustomizeDataReaderExpression(Expression expression) => Expression.Call(Read, expression);
    }

    /// <summary>Written as EF's own mapping for SQLite writes it.</summary>
    private sealed class InstantMapping : DateTimeTypeMapping
    {
        private static readonly MethodInfo Read = typeof(QuickText).GetMethod(nameof(InstantOf))!;

        public InstantMapping()
            : base(new RelationalTypeMappingParameters(new CoreTypeMappingParameters(typeof(DateTime), jsonValueReaderWriter: JsonInstant.Instance), "TEXT", dbType: System.Data.DbType.DateTime))
        {
        }

        private InstantMapping(RelationalTypeMappingParameters parameters)
            : base(parameters)
        {
        }

        protected override string SqlLiteralFormatString => "'{0:yyyy\\-MM\\-dd HH\\:mm\\:ss.FFFFFFF}'";

        protected override RelationalTypeMapping Clone(RelationalTypeMappingParameters parameters) => new InstantMapping(parameters);

        public override MethodInfo GetDataReaderMethod() => GetString;

        public override Expression CustomizeDataReaderExpression(Expression expression) => Expression.Call(Read, expression);
    }

    /// <summary>An instant in a list that goes as one parameter, in the form of the column it is held against.</summary>
    private sealed class JsonInstant : JsonValueReaderWriter<DateTime>
    {
        public static readonly JsonInstant Instance = new();

        public override Expression ConstructorExpression => Expression.Field(null, typeof(JsonInstant), nameof(Instance));

        public override DateTime FromJsonTyped(ref Utf8JsonReaderManager manager, object? existingObject = null) => InstantOf(manager.CurrentReader.GetString()!);

        public override void ToJsonTyped(Utf8JsonWriter writer, DateTime value) => writer.WriteStringValue(value.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture));
    }
}

/// <summary>Brings <see cref="QuickText"/> into EF.</summary>
internal sealed class QuickTextExtension : IDbContextOptionsExtension
{
    private DbContextOptionsExtensionInfo? _info;

    public DbContextOptionsExtensionInfo Info => _info ??= new ExtensionInfo(this);

    public void ApplyServices(IServiceCollection services) => services.AddSingleton<IRelationalTypeMappingSourcePlugin, QuickText>();

    public void Validate(IDbContextOptions options)
    {
    }

    private sealed class ExtensionInfo(IDbContextOptionsExtension extension) : DbContextOptionsExtensionInfo(extension)
    {
        public override bool IsDatabaseProvider => false;

        public override string LogFragment => "";

        public override int GetServiceProviderHashCode() => 0;

        public override bool ShouldUseSameServiceProvider(DbContextOptionsExtensionInfo other) => other is ExtensionInfo;

        public override void PopulateDebugInfo(IDictionary<string, string> debugInfo)
        {
        }
    }
}
