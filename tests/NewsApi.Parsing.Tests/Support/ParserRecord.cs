using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Tests.Support;

/// <summary>The results of one version of the parser: hashes of the word lists, of the rules, and of the parse of each text.</summary>
internal sealed record ParserRecord(string Version, string Words, string Rules, IReadOnlyDictionary<string, string> Parses)
{
    private static readonly string File = Path.Combine(Repository.Root, "tests/NewsApi.Parsing.Tests/Golden/parser-version.txt");

    /// <summary>The record of the parser as it is.</summary>
    public static ParserRecord Of(IEnumerable<string> texts) => new(
        ArticleParser.Version,
        HashOf(string.Join('\n', WordFiles.All().SelectMany(EntriesOf))),
        HashOf(string.Join('\n', ParserRules.All.Select(rule => rule.Name))),
        texts.Distinct().ToDictionary(HashOf, text => HashOf(ResultOf(ArticleParser.Parse(text)))));

    /// <summary>Reads the record that is under version control.</summary>
    public static ParserRecord Read()
    {
        var lines = System.IO.File.ReadAllLines(File).Select(line => line.Split(' ')).ToList();
        return new ParserRecord(lines[0][1], lines[1][1], lines[2][1], lines.Skip(3).ToDictionary(line => line[0], line => line[1]));
    }

    public void Write() => System.IO.File.WriteAllLines(
        File,
        [
            $"version {Version}", $"words {Words}", $"rules {Rules}",
            .. Parses.OrderBy(parse => parse.Key, StringComparer.Ordinal).Select(parse => $"{parse.Key} {parse.Value}"),
        ]);

    /// <summary>Whether both give the same results for the texts that both know.</summary>
    public bool Agrees(ParserRecord other) =>
        Words == other.Words
        && Rules == other.Rules
        && Parses.All(parse => other.Parses.GetValueOrDefault(parse.Key, parse.Value) == parse.Value);

    // The order of the words of a section, line breaks and comments do not matter.
    private static IEnumerable<string> EntriesOf(string file) =>
        WordFiles.Sections(file)
            .SelectMany(section => section.Words.Select(word => $"{file} {section.Name} {word}"))
            .Order(StringComparer.Ordinal);

    // The messages of diagnostics may be reworded.
    private static string ResultOf(ParsedArticle article) => JsonSerializer.Serialize(article with
    {
        Diagnostics = [.. article.Diagnostics.Select(diagnostic => diagnostic with { Message = "" })],
    });

    private static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..10];
}
