using System.Buffers;
using System.CommandLine;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using NewsApi.Articles;
using NewsApi.Articles.Html;
using NewsApi.Http;
using NewsApi.Imports.Files;
using NewsApi.Settings;
using Spectre.Console;

namespace NewsApi.Commands;

/// <summary><c>parse FILE</c>: shows the structure of a text; nothing is stored.</summary>
internal sealed class ParseCommand : Command
{
    private readonly Argument<string> _file = new("file")
    {
        Description = "A text, or a web page (.html); - for a text from the standard input.",
    };

    private readonly Option<bool> _json = new("--json") { Description = "Writes what POST /articles/parse responds." };

    public ParseCommand()
        : base(
            "parse",
            "Shows the headline, the sections and the quotes of a text. Nothing is stored.\n\nExamples:\n"
            + "  newsapi parse article.txt\n  curl -s https://news.example/a.html | newsapi parse - --json")
    {
        Add(_file);
        Add(_json);
        Action = new ServiceAction((arguments, app, cancellationToken) =>
            RunAsync(arguments.GetRequiredValue(_file), arguments.GetValue(_json), app, cancellationToken));
    }

    private static async Task<int> RunAsync(string file, bool isJson, WebApplication app, CancellationToken cancellationToken)
    {
        var article = await ParseAsync(await ReadAsync(file, cancellationToken), app, cancellationToken);
        if (isJson)
        {
            var json = app.Services.GetRequiredService<IOptions<JsonOptions>>().Value.JsonSerializerOptions;
            await using var output = Console.OpenStandardOutput();
            await using var writer = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, Encoder = json.Encoder });
            JsonSerializer.Serialize(writer, article, json);
            return 0;
        }

        AnsiConsole.Write(TreeOf(article));
        return 0;
    }

    private static async Task<ArticleRequest> ReadAsync(string file, CancellationToken cancellationToken)
    {
        if (file != ImportPaths.StandardInput && !File.Exists(file))
        {
            throw new StartFailure($"The file '{file}' does not exist.");
        }

        using var bytes = new MemoryStream();
        await using var input = file == ImportPaths.StandardInput ? StandardInput.Open() : File.OpenRead(file);
        await input.CopyToAsync(bytes, cancellationToken);
        var content = new ReadOnlySequence<byte>(bytes.ToArray());
        var isPage = Path.GetExtension(file).ToLowerInvariant() is ".html" or ".htm";
        var text = (isPage ? PageEncoding.Decode(content, null) : RequestText.DecodeUtf8(content))
            ?? throw new StartFailure($"'{file}' is not valid UTF-8.");
        return new ArticleRequest { Text = text, IsPage = isPage };
    }

    private static async Task<ParsedArticleResponse> ParseAsync(
        ArticleRequest posted, WebApplication app, CancellationToken cancellationToken)
    {
        try
        {
            var reader = app.Services.GetRequiredService<ArticleRequestReader>();
            var request = await reader.ReadAsync(posted, new ArticleQuery(), cancellationToken);
            var result = ArticleWriter.Preview(request);
            return result.Resource?.Value ?? throw new StartFailure(result.Detail!);
        }
        catch (BadHttpRequestException failure)
        {
            throw new StartFailure(failure.Message, failure);
        }
    }

    private static Tree TreeOf(ParsedArticleResponse article)
    {
        var tree = new Tree($"[bold]{Markup.Escape(article.Headline)}[/]");
        foreach (var (name, value) in ((string, string?)[])
            [("byline", article.Byline), ("dateline", article.Dateline), ("language", article.Language), ("lead", article.Lead)])
        {
            if (!string.IsNullOrEmpty(value))
            {
                tree.AddNode($"[grey]{name}[/] {Markup.Escape(value)}");
            }
        }

        foreach (var section in article.Sections)
        {
            var node = tree.AddNode($"[blue]{Markup.Escape(section.Heading ?? "(lead)")}[/] [grey]{section.Start}–{section.End}[/]");
            foreach (var quote in article.Quotes.Where(quote => quote.Start >= section.Start && quote.End <= section.End))
            {
                var speaker = quote.Speaker is { } known ? $"[green]{Markup.Escape(known.Name)}[/]" : "[red]unattributed[/]";
                node.AddNode($"{speaker} [grey]{Markup.Escape(quote.Cue?.Text ?? "")}[/] {Markup.Escape(quote.Text)}");
            }
        }

        foreach (var diagnostic in article.Diagnostics)
        {
            tree.AddNode($"[yellow]{Markup.Escape(diagnostic.Message)}[/]");
        }

        return tree;
    }
}
