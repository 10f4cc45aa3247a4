using System.IO.Compression;
using System.Text;
using Microsoft.Data.Sqlite;
using NewsApi.Tests.Imports;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Commands;

public sealed class ImportCommandTests : IDisposable
{
    private readonly TestFolder _folder = new();

    private string Database => _folder.PathOf("newsapi.db");

    [Fact]
    public async Task Import_FolderOfAllFormats_StoresEachArticle()
    {
        await WriteAsync("in/2026-02-04-pier.txt", "The pier opened.\n\n\"It is done,\" said Ida Holm.");
        await WriteAsync("in/sub/mill.md", "# The mill\n\nThe mill opened.");
        await WriteAsync("in/lines.ndjson", ImportRequests.Line("The dam opened.", new { source = "AP" }) + "{}\n");
        await WriteAsync("in/table.csv", "Title,Body,Tags\nThe ferry,\"The ferry, again, runs.\",\"sea, town\"\n");
        await WriteAsync("in/picture.jpg", "no text");
        await File.WriteAllBytesAsync(In("in/more.zip"), await ImportRequests.Zip(("a.txt", "From an archive.")).ReadAsByteArrayAsync());
        await File.WriteAllBytesAsync(In("in/packed.jsonl.gz"), Gzip(ImportRequests.Line("The lock opened.")));

        var run = await RunAsync("import in --source Harbour --date-from name --map text=Body headline=Title");

        Assert.Equal((2, "created 6, duplicate 0, failed 1"), (run.ExitCode, run.Output.Trim()));
        Assert.Contains("lines.ndjson:2: 'text'", Assert.Single(run.ErrorLines));
        Assert.Equal(
            [
                "AP||The dam opened", "Harbour|2026-02-04|The pier opened", "Harbour||From an archive", "Harbour||The ferry",
                "Harbour||The lock opened", "Harbour||The mill",
            ],
            Query("SELECT Source || '|' || COALESCE(substr(PublishedAt, 1, 10), '') || '|' || Headline FROM Articles ORDER BY 1"));
    }

    [Fact]
    public async Task Import_Again_FindsDuplicatesAndWithResumeSaysThatAllIsThere()
    {
        await WriteAsync("a.ndjson", ImportRequests.Lines(100, "Again"));

        var first = await RunAsync("import a.ndjson");
        var resumed = await RunAsync("import a.ndjson --resume");
        var again = await RunAsync("import a.ndjson");

        Assert.Equal((0, "created 100, duplicate 0, failed 0"), (first.ExitCode, first.Output.Trim()));
        Assert.Equal((0, "created 0, duplicate 100, failed 0"), (resumed.ExitCode, resumed.Output.Trim()));
        Assert.Contains("had ended already: all articles are there", Assert.Single(resumed.ErrorLines));
        Assert.Equal((0, "created 0, duplicate 100, failed 0"), (again.ExitCode, again.Output.Trim()));
        Assert.Equal(["2"], Query("SELECT COUNT(*) FROM Imports"));
    }

    [Fact]
    public async Task Import_ResumeOfOneThatEndedWithFailures_SaysHowManyFailed()
    {
        await WriteAsync("a.ndjson", ImportRequests.Lines(3, "Again") + "{}\n");
        await RunAsync("import a.ndjson -q");

        var resumed = await RunAsync("import a.ndjson --resume -q");

        Assert.Equal((2, "created 0, duplicate 3, failed 1"), (resumed.ExitCode, resumed.Output.Trim()));
        Assert.Contains("all articles are there but the 1 that failed", resumed.ErrorLines[^1]);
    }

    [Fact]
    public async Task Import_FilesThatCannotBeRead_DoNotStopTheRest()
    {
        await WriteAsync("in/a.zip", "no archive");
        await WriteAsync("in/b.ndjson.gz", "not compressed");
        await WriteAsync("in/c.json", "");
        await WriteAsync("in/d.json", """{"version":"https://jsonfeed.org/version/1.1","items":[{"title":"\ud800","content_text":"a"}]}""");
        await WriteAsync("in/f.txt", "The pier opened.");
        await WriteAsync("in/g.csv", "text\n\"Never closed");
        await WriteAsync("in/h.xml", "<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss><channel>&x;</channel></rss>");
        await WriteAsync("in/i.xml", "<rss version=\"2.0\">\n</channel>");

        var run = await RunAsync("import in -q");

        Assert.Equal((2, "created 2, duplicate 0, failed 6"), (run.ExitCode, run.Output.Trim()));
        Assert.Equal(
            ["a.zip", "b.ndjson.gz", "c.json", "d.json", "h.xml", "i.xml"],
            run.ErrorLines.Select(line => Path.GetFileName(line.Split(':')[0])));
        Assert.Contains("document type", run.ErrorLines[4]);
        Assert.Contains("line 2, position 3", run.ErrorLines[5]);
        Assert.DoesNotMatch("DtdProcessing|System\\.|Exception|[Ss]tream|surrogate", run.Errors);
    }

    [Fact]
    public async Task Import_ArraysAndFilesWithoutArticles_AreNamedAndDoNotStopTheRest()
    {
        await WriteAsync("in/a.json", "[\n{\"text\":\"One of an array.\"},\n{\"txt\":\"No text.\"},\n{\"text\":\"Three\\nof it.\"}\n]\n");
        await WriteAsync("in/b.json", "{\n\"text\": \"Over lines.\"\n}\n");
        await WriteAsync("in/c.json", "\n17\n");
        await WriteAsync("in/d.csv", "foo,bar\n1,2\n");
        await WriteAsync("in/e.txt", "");
        await WriteAsync("in/z.txt", "The last one.");
        using var pipe = System.Diagnostics.Process.Start("mkfifo", [In("in/pipe.txt")]);
        await pipe.WaitForExitAsync();
        Directory.CreateSymbolicLink(In("in/loop"), In("in"));

        var run = await RunAsync("import in -q");

        Assert.Equal((2, "created 4, duplicate 0, failed 5"), (run.ExitCode, run.Output.Trim()));
        Assert.Equal(
            ["a.json:2", "c.json", "d.csv", "e.txt", "pipe.txt"],
            run.ErrorLines.Select(line => Path.GetFileName(line[..line.IndexOf(": ", StringComparison.Ordinal)])).Order());
        Assert.Contains(run.ErrorLines, line => line.Contains("no column 'text'", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Search_WithoutAnIndex_BuildsItAndFinds()
    {
        await WriteAsync("a.txt", "The pier opened.");
        await RunAsync("import a.txt -q");

        var run = await RunAsync("search pier");

        Assert.Equal((0, 1), (run.ExitCode, run.Output.Trim().Split('\n').Length));
        Assert.Contains("The pier opened", run.Output);
    }

    [Fact]
    public async Task Import_RefusedArchives_AreNamedWithTheReasonAndDoNotStopTheRest()
    {
        Directory.CreateDirectory(In("in"));
        await WriteZipAsync("in/a.zip", ("ok.txt", "Fine."), ("../x.txt", "Outside."));
        await WriteZipAsync("in/b.zip", ("ok.txt", "Fine."), ("bomb.txt", new string('a', 30_000_000)));
        await WriteAsync("in/c.txt", "The pier opened.");

        var run = await RunAsync("import in -q");
        var alone = await RunAsync("import in/a.zip -q");

        Assert.Equal((2, "created 1, duplicate 0, failed 2"), (run.ExitCode, run.Output.Trim()));
        Assert.Contains("a.zip: The archive has a file outside of it: '../x.txt'.", run.ErrorLines[0]);
        Assert.Contains("b.zip: The archive decompresses to 30000005 bytes;", run.ErrorLines[1]);
        Assert.Equal((1, "created 0, duplicate 0, failed 1"), (alone.ExitCode, alone.Output.Trim()));
    }

    [Fact]
    public async Task Import_RowsOfSeveralLines_AreNamedByTheirFirstLine()
    {
        await WriteAsync("a.csv", "text,language\n\"One\nand\nmore.\",en\n\n\"Two\nlines.\",no language\n");

        var run = await RunAsync("import a.csv -q --parallel 4");

        Assert.Equal((2, "created 1, duplicate 0, failed 1"), (run.ExitCode, run.Output.Trim()));
        Assert.Contains("a.csv:6: 'language'", Assert.Single(run.ErrorLines));
    }

    [Fact]
    public async Task Import_DryRun_StoresNoArticle()
    {
        await WriteAsync("a.txt", "The pier opened.");

        var run = await RunAsync("import *.txt --dry-run");

        Assert.Equal((0, "would create 1, duplicate 0, failed 0"), (run.ExitCode, run.Output.Trim()));
        Assert.Equal(["0"], Query("SELECT COUNT(*) FROM Articles"));
    }

    [Theory]
    [InlineData("import nowhere.txt", "'nowhere.txt' names no file")]
    [InlineData("import", "Required argument")]
    [InlineData("import a.csv", "no column 'text'")]
    [InlineData("import a.csv --map body=Body", "'body' is no member")]
    [InlineData("import a.csv --map text=Body text=Body", "'text' has 2 columns")]
    [InlineData("import a.csv --date-from moon", "moon")]
    [InlineData("import a.csv --url nonsense", "'nonsense' is not an address")]
    [InlineData("import a.csv --url http://127.0.0.1:9", "http://127.0.0.1:9")]
    [InlineData("imprt a.csv", "'import'")]
    [InlineData("import --bogus", "The option '--bogus' does not exist.")]
    [InlineData("import a.csv --dry-ru", "Did you mean '--dry-run'?")]
    [InlineData("import -x a.csv", "The option '-x' does not exist.")]
    [InlineData("parse --bogus", "The option '--bogus' does not exist.")]
    [InlineData("search pier --bogus", "The option '--bogus' does not exist.")]
    [InlineData("import a.csv --parallel 0", "Must be from 1 to 64")]
    [InlineData("import a.csv --parallel 2 --url http://127.0.0.1:9", "not possible with --url")]
    [InlineData("export --include quotes", "'corrections'")]
    [InlineData("import -- --bogus", "'--bogus' names no file")]
    public async Task Import_WrongArguments_SaysSoInOneLine(string arguments, string expected)
    {
        await WriteAsync("a.csv", "Body\nx\n");

        var run = await RunAsync(arguments);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(expected, Assert.Single(run.ErrorLines));
    }

    [Fact]
    public async Task Import_ToAServer_NeedsItsKey()
    {
        await WriteAsync("a.txt", "The pier opened.");
        using var server = await Crash.ServerProcess.StartAsync(
            _folder.Path,
            ("ASPNETCORE_ENVIRONMENT", "Production"),
            ("ApiKeys__0__Key", "secret-of-import"),
            ("ApiKeys__0__Scopes", "write"));

        var refused = await RunAsync($"import a.txt --url {server.Client.BaseAddress}");
        var stored = await RunAsync($"import a.txt --url {server.Client.BaseAddress} --key secret-of-import");
        var beside = await RunAsync("import a.txt");

        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("401", Assert.Single(refused.ErrorLines));
        Assert.Equal((0, "created 1, duplicate 0, failed 0"), (stored.ExitCode, stored.Output.Trim()));
        Assert.Equal((0, "created 0, duplicate 1, failed 0"), (beside.ExitCode, beside.Output.Trim()));
    }

    [Fact]
    public async Task Import_AllFail_EndsAsNothingImported()
    {
        await WriteAsync("a.ndjson", "{}\n");

        var run = await RunAsync("import a.ndjson");

        Assert.Equal((1, "created 0, duplicate 0, failed 1"), (run.ExitCode, run.Output.Trim()));
    }

    [Fact]
    public async Task Search_BesideAServer_UsesItWhereverItListens()
    {
        using (var server = await Crash.ServerProcess.StartAsync(_folder.Path))
        {
            await server.Client.PostAsync("/api/v1/articles", new StringContent("The pier opened. \"It is done,\" said Ida Holm."));
            foreach (var arguments in (string[])["search pier", "quotes done", "speakers Holm", "export --q pier"])
            {
                var run = await RunAsync(arguments);

                Assert.Equal((0, ""), (run.ExitCode, run.Errors));
                Assert.Contains("Holm", run.Output);
            }

            Assert.Equal(server.Client.BaseAddress, new Uri(await File.ReadAllTextAsync(Database + ".address")));
            await server.TerminateAsync(TimeSpan.FromSeconds(30));
        }

        Assert.False(File.Exists(Database + ".address"));
    }

    [Fact]
    public async Task Search_ServerCannotBeReached_SaysWhoHasTheIndexAndWhatToDo()
    {
        using var server = await Crash.ServerProcess.StartAsync(_folder.Path);
        await WriteAsync("newsapi.db.address", "http://127.0.0.1:9/");

        var run = await RunAsync("search pier");

        Assert.Equal(1, run.ExitCode);
        Assert.Matches("http://127.0.0.1:9/: .* in use by another server .*--url", Assert.Single(run.ErrorLines));
    }

    public void Dispose() => _folder.Dispose();

    private static byte[] Gzip(string text)
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return stream.ToArray();
    }

    private async Task WriteZipAsync(string path, params (string Name, string Content)[] files) =>
        await File.WriteAllBytesAsync(In(path), await ImportRequests.Zip(files).ReadAsByteArrayAsync());

    private string In(string path) => _folder.PathOf(path);

    private async Task WriteAsync(string path, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(In(path))!);
        await File.WriteAllTextAsync(In(path), content);
    }

    private Task<ProgramRun> RunAsync(string arguments) =>
        ProgramRun.RunAsync(_folder.Path, arguments.Split(' '), ("ConnectionStrings__NewsApi", $"Data Source={Database}"));

    private List<string> Query(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Database}");
        connection.Open();
        using var command = new SqliteCommand(sql, connection);
        using var rows = command.ExecuteReader();
        var found = new List<string>();
        while (rows.Read())
        {
            found.Add($"{rows.GetValue(0)}");
        }

        return found;
    }
}
