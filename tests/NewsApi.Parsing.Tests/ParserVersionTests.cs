using NewsApi.Parsing.Tests.Quotations;
using NewsApi.Parsing.Tests.Structure;

namespace NewsApi.Parsing.Tests;

/// <summary>
/// <see cref="ArticleParser.Version"/> against <c>Golden/parser-version.txt</c>, which records the results of the version it names.
/// <c>UPDATE_GOLDEN=1</c> writes the file anew once the version is another. Where the version of the file was never released,
/// restore the file from the last release first: one release needs one new version.
/// </summary>
public sealed class ParserVersionTests
{
    private static readonly bool IsUpdate = Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1";

    [Fact]
    public void Version_WhereResultsChange_IsRaised()
    {
        var recorded = ParserRecord.Read();
        var current = ParserRecord.Of(Texts());

        var isNamed = current.Agrees(recorded) || current.Version != recorded.Version;
        if (isNamed && IsUpdate)
        {
            current.Write();
            recorded = ParserRecord.Read();
        }

        Assert.True(isNamed, $"The parser gives other results than version {recorded.Version}: raise ArticleParser.Version.");
        Assert.True(
            current.Agrees(recorded) && current.Version == recorded.Version,
            $"Golden/parser-version.txt is of version {recorded.Version}: UPDATE_GOLDEN=1 records version {current.Version}.");
    }

    // The sentences of the tests, each in a short article.
    private static IEnumerable<string> Texts() =>
    [
        Seeds.PutinXi,
        .. ParserRules.All.Select(rule => rule.Example),
        .. QuoteCaseTests.Lines.Select(line => $"{Story.Lead}\n{QuoteCase.Read(line).Text}"),
        .. LanguageCaseTests.Texts,
        .. HeadingTests.Lines.Select(line => string.Join('\n', Story.Lead, line, Story.Body, Story.End)),
    ];
}
