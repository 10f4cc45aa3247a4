using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsvHelper;
using NewsApi.Articles;
using NewsApi.Http;
using NewsApi.Settings;

namespace NewsApi.Imports.Files;

/// <summary>Reads the rows of a CSV file as articles. Columns are members of an article by their name, or as a map says.</summary>
internal static class CsvItems
{
    private static readonly string[] Members =
        ["text", "tags", .. typeof(ArticleMetadataRequest).GetProperties().Select(ArticleMembers.NameOf)];

    /// <summary>Reads rows; <paramref name="columns"/> has the names of columns by members.</summary>
    /// <exception cref="StartFailure">The map has an unknown member.</exception>
    /// <exception cref="BadHttpRequestException">No column is the text, or a column of the map is missing.</exception>
    /// <exception cref="CsvFormatException">A row is malformed; where the next one begins is not known.</exception>
    public static async IAsyncEnumerable<ImportItem> ReadAsync(
        Stream content, IReadOnlyDictionary<string, string> columns, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var csv = CsvReader.Create(content, new CsvReaderOptions { TrackLineNumbers = true }, leaveOpen: true);
        await csv.ReadHeaderAsync(cancellationToken);
        var places = PlacesOf([.. csv.Headers ?? []], columns);
        while (await csv.ReadAsync(cancellationToken))
        {
            yield return new ImportItem(csv.LineNumber) { Content = JsonSerializer.SerializeToUtf8Bytes(ArticleOf(csv, places)) };
        }
    }

    private static Dictionary<string, int> PlacesOf(List<string> headers, IReadOnlyDictionary<string, string> columns)
    {
        var places = new Dictionary<string, int>();
        foreach (var (member, column) in columns)
        {
            if (!Members.Contains(member))
            {
                throw new StartFailure($"--map: '{member}' is no member of an article; known: {string.Join(", ", Members)}.");
            }

            places[member] = headers.IndexOf(column) is >= 0 and var at
                ? at
                : throw new BadHttpRequestException($"--map: the file has no column '{column}'.");
        }

        foreach (var member in Members)
        {
            var at = headers.FindIndex(header => header.Trim().Equals(member, StringComparison.OrdinalIgnoreCase));
            if (at >= 0)
            {
                places.TryAdd(member, at);
            }
        }

        return places.ContainsKey("text") ? places
            : throw new BadHttpRequestException(
                $"The CSV file has no column 'text'; name one with --map text=COLUMN. It has: {string.Join(", ", headers)}.");
    }

    private static JsonObject ArticleOf(CsvReader csv, Dictionary<string, int> places)
    {
        var article = new JsonObject();
        foreach (var (member, at) in places)
        {
            var value = at < csv.FieldCount ? csv.GetString(at) : "";
            if (member == "tags" && value.Length > 0)
            {
                article[member] = new JsonArray([.. ListTerms.Split(value).Select(tag => (JsonNode)tag)]);
            }
            else if (member == "text" || value.Length > 0)
            {
                article[member] = value;
            }
        }

        return article;
    }
}
