using System.Text.Json;
using System.Xml;
using System.Xml.Linq;

namespace NewsApi.Imports.Files;

/// <summary>Reads the articles of a feed or of a format of the trade, which it recognizes by its content.</summary>
internal static class FeedItems
{
    private const long MaxCharacters = 512L * 1024 * 1024;

    // No external entity is read, and none that a document defines is expanded.
    private static readonly XmlReaderSettings Safe = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MaxCharacters,
    };

    /// <summary>Reads a file; a JSON file of no known format is one article, or an array of articles.</summary>
    public static IEnumerable<ImportItem> Read(byte[] content, bool isXml)
    {
        try
        {
            return isXml ? ReadXml(content) : ReadJson(content);
        }
        catch (Exception failure)
            when (failure is XmlException or BadHttpRequestException or FormatException or InvalidOperationException
                or NotSupportedException)
        {
            return [new ImportItem(0) { Problem = FileFaults.Describe(failure) }];
        }
    }

    private static List<ImportItem> ReadXml(byte[] content)
    {
        using var reader = XmlReader.Create(new MemoryStream(content), Safe);
        MoveToRoot(reader, content);
        return (reader.LocalName, reader.NamespaceURI) switch
        {
            ("rss", _) or ("feed", "http://www.w3.org/2005/Atom") => [.. SyndicationItems.Read(reader)],
            (_, NewsMlItems.Namespace) => [.. NewsMlItems.Read(XDocument.Load(reader))],
            _ =>
            [
                Refuse(
                    StatusCodes.Status415UnsupportedMediaType, $"The XML is neither RSS, Atom nor NewsML-G2, but '{reader.LocalName}'."),
            ],
        };
    }

    private static void MoveToRoot(XmlReader reader, byte[] content)
    {
        try
        {
            reader.MoveToContent();
        }
        catch (XmlException failure) when (failure.LineNumber == 0 && content.AsSpan().IndexOf("<!DOCTYPE"u8) >= 0)
        {
            throw new BadHttpRequestException(
                "The XML has a document type (<!DOCTYPE …>), which is refused: no entity is expanded. Remove it.", failure);
        }
    }

    private static List<ImportItem> ReadJson(byte[] content)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(content);
        }
        catch (JsonException)
        {
            return [new ImportItem(0) { Content = content }];
        }

        using (document)
        {
            var root = document.RootElement;
            return root.ValueKind == JsonValueKind.Array ? [.. root.EnumerateArray().Select(ToItem)]
                : JsonFeedItems.Is(root) ? [.. JsonFeedItems.Read(root)]
                : NinjsItems.Is(root) ? [.. NinjsItems.Read(root)]
                : [new ImportItem(0) { Content = content }];
        }
    }

    private static ImportItem ToItem(JsonElement article, int index) =>
        new(index + 1) { Content = JsonSerializer.SerializeToUtf8Bytes(article) };

    private static ImportItem Refuse(int status, string detail) => new(0) { Problem = LineProblem.Of(status, detail) };
}
