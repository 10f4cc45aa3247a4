using System.Text;
using System.Text.Json.Serialization.Metadata;
using NewsApi.Data.Sqlite;

namespace NewsApi.Http.Rows;

/// <summary>Writes a value of the row as JSON.</summary>
internal delegate void RowValue(SqliteStatement row, JsonAnswer to);

/// <summary>
/// Writes rows as the JSON that the serializer makes of <typeparamref name="TResponse"/>, without making one. It is no second
/// description of it: the members are those of the type, and each is read from the column of its name. One that has no such
/// column must be given a value here, or the first row is refused.
/// </summary>
internal sealed class RowJson<TResponse>
{
    private readonly Dictionary<string, Func<RowColumns, RowValue>> _made = [];
    private readonly HashSet<string> _absent = [];
    private RowValue? _whole;

    /// <summary>Gives a member that has no column its value.</summary>
    public RowJson<TResponse> With(string member, Func<RowColumns, RowValue> value)
    {
        _made[member] = value;
        return this;
    }

    /// <summary>Leaves out members that are absent where they are null, as they are here.</summary>
    public RowJson<TResponse> Without(params IEnumerable<string> members)
    {
        _absent.UnionWith(members);
        return this;
    }

    public void Write(SqliteStatement row, JsonAnswer to) => (_whole ??= WholeOf(new RowColumns(row)))(row, to);

    /// <summary>
    /// Writes so many rows as an array, or as many as there are; none more once the answer is too long. The last of
    /// <paramref name="count"/> is shown to <paramref name="see"/>.
    /// </summary>
    public void WriteAll(RunningStatement rows, JsonAnswer to, int count = int.MaxValue, Action<SqliteStatement>? see = null)
    {
        to.Raw("["u8);
        for (var at = 0; at < count && !to.IsTooLong && rows.Step(); at++)
        {
            to.Raw(at == 0 ? [] : ","u8);
            Write(rows.Row, to);
            if (at == count - 1)
            {
                see?.Invoke(rows.Row);
            }
        }

        to.Raw("]"u8);
    }

    private RowValue WholeOf(RowColumns columns) => ObjectOf(
        MembersOf(typeof(TResponse)).Where(member => !_absent.Contains(member.Name)),
        member => _made.TryGetValue(member.Name, out var made) ? made(columns) : ValueOf(member, columns));

    private static RowValue ValueOf(JsonPropertyInfo member, RowColumns columns) => RowValues.Find(member.PropertyType) is { } value
        ? value(columns[member.Name])
        : PartOf(member, columns);

    // An object within: of columns that begin with its name, and then absent where one of them is null; or of the row's own.
    private static RowValue PartOf(JsonPropertyInfo member, RowColumns columns)
    {
        var members = MembersOf(member.PropertyType).ToList();
        var named = members.ConvertAll(part => columns.Find(member.Name + part.Name)).FindAll(column => column >= 0).ToArray();
        if (named.Length == 0)
        {
            return ObjectOf(members, part => ValueOf(part, columns));
        }

        var whole = ObjectOf(members, part => RowValues.Find(part.PropertyType)!(columns[member.Name + part.Name]));
        return (row, to) =>
        {
            foreach (var column in named)
            {
                if (row.IsDBNull(column))
                {
                    to.Raw("null"u8);
                    return;
                }
            }

            whole(row, to);
        };
    }

    private static RowValue ObjectOf(IEnumerable<JsonPropertyInfo> members, Func<JsonPropertyInfo, RowValue> valueOf)
    {
        (byte[] Name, RowValue Value)[] all =
            [.. members.Select((member, at) => (Encoding.UTF8.GetBytes($"{(at == 0 ? '{' : ',')}\"{member.Name}\":"), valueOf(member)))];
        return (row, to) =>
        {
            foreach (var (name, value) in all)
            {
                to.Raw(name);
                value(row, to);
            }

            to.Raw("}"u8);
        };
    }

    private static IEnumerable<JsonPropertyInfo> MembersOf(Type type) => NewsJsonContext.Default.GetTypeInfo(type)!.Properties;
}
