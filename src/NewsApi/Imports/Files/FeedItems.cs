namespace NewsApi.Imports.Files;

/// <summary>Reads the articles of a feed or of a format of the trade.</summary>
internal static class FeedItems
{
    public static IEnumerable<ImportItem> Read(byte[] content, bool isXml) => isXml
        ? [new ImportItem(0) { Problem = LineProblem.Of(StatusCodes.Status415UnsupportedMediaType, "The XML is of no known format.") }]
        : [new ImportItem(0) { Content = content }];
}
