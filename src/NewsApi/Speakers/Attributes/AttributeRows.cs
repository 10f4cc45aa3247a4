using CsvHelper;
using NewsApi.Http;
using NewsApi.Parsing;

namespace NewsApi.Speakers.Attributes;

/// <summary>A line of the table: whom it is about, and what it sets. Columns that the table lacks change nothing.</summary>
internal sealed record AttributeRow(long Line, string? Id, string? Name)
{
    public required SpeakerPatch Patch { get; init; }

    /// <summary>What is wrong with the line; null if nothing is.</summary>
    public string? Problem { get; init; }
}

/// <summary>Reads the table. The columns have the names of the members; a cell with several values separates them by <c>|</c>.</summary>
internal static class AttributeRows
{
    public const int MaxCount = 10_000;
    public const char ListSeparator = '|';

    private static readonly string[] Known = ["id", "name", "kind", "aliases", "roles", "sameAs", "tags"];

    // What exports add, which no import changes.
    private static readonly string[] Ignored = ["quoteCount", "articleCount", "firstQuotedAt", "lastQuotedAt"];

    /// <summary>Reads all lines.</summary>
    /// <exception cref="InvalidParameterException">The table has no such columns, or too many lines.</exception>
    public static List<AttributeRow> Read(string table)
    {
        using var csv = CsvReader.FromText(table, new CsvReaderOptions { Separator = SeparatorOf(table), TrackLineNumbers = true });
        csv.ReadHeader();
        string[] columns = [.. csv.Headers];
        if (columns.Except([.. Known, .. Ignored]).FirstOrDefault() is { } unknown)
        {
            throw new InvalidParameterException("body", $"There is no column '{unknown}'; columns are {string.Join(", ", Known)}.");
        }

        if (!columns.Contains("id") && !columns.Contains("name"))
        {
            throw new InvalidParameterException("body", "The first line must name the columns, 'id' or 'name' among them.");
        }

        var rows = new List<AttributeRow>();
        while (csv.Read())
        {
            rows.Add(RowOf(csv, columns));
            if (rows.Count > MaxCount)
            {
                throw new InvalidParameterException("body", $"The table has more than {MaxCount} lines.");
            }
        }

        return rows;
    }

    // With an id, the name is an attribute; without, it says whom the line is about.
    private static AttributeRow RowOf(CsvReader csv, string[] columns)
    {
        var cells = columns.Select((column, at) => (column, Cell: at < csv.FieldCount ? Unescape(csv.GetString(at).Trim()) : ""))
            .DistinctBy(cell => cell.column).ToDictionary(cell => cell.column, cell => cell.Cell);
        var (id, name) = (cells.GetValueOrDefault("id", ""), cells.GetValueOrDefault("name", ""));
        var kind = cells.GetValueOrDefault("kind", "");
        var isKind = Enum.TryParse<SpeakerKind>(kind, ignoreCase: true, out var parsed) && Enum.IsDefined(parsed) && !char.IsDigit(kind[0]);
        var members = columns.Where(column => column is "aliases" or "roles" or "sameAs" or "tags")
            .Concat(id.Length > 0 && name.Length > 0 ? ["name"] : Array.Empty<string>())
            .Concat(isKind ? ["kind"] : Array.Empty<string>());
        return new AttributeRow(csv.LineNumber, id.Length > 0 ? id : null, name.Length > 0 ? name : null)
        {
            Patch = new SpeakerPatch
            {
                Members = members.ToHashSet(),
                Values = new SpeakerRequest
                {
                    Name = name,
                    Kind = isKind ? parsed : null,
                    Aliases = List("aliases"),
                    Roles = List("roles"),
                    SameAs = List("sameAs"),
                    Tags = List("tags"),
                },
            },
            Problem = kind.Length > 0 && !isKind ? $"'{kind}' is no kind: person, organization, group."
                : id.Length == 0 && name.Length == 0 ? "The line has neither an id nor a name."
                : null,
        };

        string[] List(string column) => cells.GetValueOrDefault(column, "")
            .Split(ListSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    // Exports write an apostrophe before what a spreadsheet would take for a formula.
    private static string Unescape(string cell) => cell is ['\'', '=' or '+' or '-' or '@', ..] ? cell[1..] : cell;

    private static char SeparatorOf(string table)
    {
        var header = table.AsSpan().TrimStart('\uFEFF');
        var end = header.IndexOfAny('\r', '\n');
        header = end < 0 ? header : header[..end];
        return header.Contains(',') ? ',' : header.Contains(';') ? ';' : header.Contains('\t') ? '\t' : ',';
    }
}
