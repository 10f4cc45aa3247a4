using System.Text;
using System.Text.Json;

namespace NewsApi.Http.Rows;

/// <summary>How the values of columns are written, by the type that the member has; as the database stores them.</summary>
internal static class RowValues
{
    /// <summary>What writes the value of a column; null where the type is none of a single column.</summary>
    public static Func<int, RowValue>? Find(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var one when one == typeof(string) => at => TextOrNull(at, (text, to) => to.String(text)),
        var one when one == typeof(long) || one == typeof(int) => NumberOrNull,
        var one when one == typeof(double) => at => (row, to) => to.Number(row.GetDouble(at)),
        var one when one == typeof(bool) => at => (row, to) => to.Raw(row.GetBoolean(at) ? "true"u8 : "false"u8),
        var one when one == typeof(DateTime) => at => TextOrNull(at, WriteTime),
        var one when one == typeof(IReadOnlyList<string>) => at => (row, to) => WriteNames(row.GetUtf8(at), to),
        var one when one == typeof(IReadOnlyList<SpanResponse>) => at => (row, to) => WriteSpans(row.GetUtf8(at), to),
        { IsEnum: true } one => at => EnumOf(one, at),
        _ => null,
    };

    private static RowValue TextOrNull(int at, Action<ReadOnlySpan<byte>, JsonAnswer> write) => (row, to) =>
    {
        if (row.TryGetUtf8(at, out var text))
        {
            write(text, to);
        }
        else
        {
            to.Raw("null"u8);
        }
    };

    private static RowValue NumberOrNull(int at) => (row, to) =>
    {
        if (row.TryGetInt64(at, out var number))
        {
            to.Number(number);
        }
        else
        {
            to.Raw("null"u8);
        }
    };

    // "2026-02-04 09:30:00.5", in UTC.
    private static void WriteTime(ReadOnlySpan<byte> stored, JsonAnswer to)
    {
        to.Raw("\""u8);
        to.Raw(stored[..10]);
        to.Raw("T"u8);
        to.Raw(stored[11..]);
        to.Raw("Z\""u8);
    }

    // A JSON array already, but escaped otherwise.
    private static void WriteNames(ReadOnlySpan<byte> stored, JsonAnswer to)
    {
        if (stored.SequenceEqual("[]"u8))
        {
            to.Raw(stored);
            return;
        }

        var next = "["u8;
        var names = new Utf8JsonReader(stored);
        while (names.Read())
        {
            if (names.TokenType == JsonTokenType.String)
            {
                to.Raw(next);
                to.String(Encoding.UTF8.GetBytes(names.GetString()!));
                next = ","u8;
            }
        }

        to.Raw("]"u8);
    }

    // "12-80 82-140".
    private static void WriteSpans(ReadOnlySpan<byte> stored, JsonAnswer to)
    {
        var next = "[{\"start\":"u8;
        foreach (var range in stored.Split((byte)' '))
        {
            var span = stored[range];
            var dash = span.IndexOf((byte)'-');
            if (dash > 0)
            {
                to.Raw(next);
                to.Raw(span[..dash]);
                to.Raw(",\"end\":"u8);
                to.Raw(span[(dash + 1)..]);
                next = "},{\"start\":"u8;
            }
        }

        to.Raw(stored.IsEmpty ? "[]"u8 : "}]"u8);
    }

    // Stored by the name in the program.
    private static RowValue EnumOf(Type type, int at)
    {
        (byte[] Stored, byte[] Json)[] names = [.. Enum.GetNames(type).Select(name =>
            (Encoding.UTF8.GetBytes(name), Encoding.UTF8.GetBytes($"\"{JsonNamingPolicy.CamelCase.ConvertName(name)}\"")))];
        return (row, to) =>
        {
            var stored = row.GetUtf8(at);
            foreach (var (name, json) in names)
            {
                if (stored.SequenceEqual(name))
                {
                    to.Raw(json);
                    return;
                }
            }

            throw new InvalidOperationException($"There is no {type.Name} {Encoding.UTF8.GetString(stored)}.");
        };
    }
}
