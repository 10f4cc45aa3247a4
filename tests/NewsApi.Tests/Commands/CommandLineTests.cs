using System.Diagnostics;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Commands;

public sealed class CommandLineTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("newsapi-tests-").FullName;

    [Theory]
    [InlineData("serv", "'serve'")]
    [InlineData("frobnicate", "does not exist")]
    [InlineData("--hlep", "'--help'")]
    [InlineData("config extra", "'extra'")]
    [InlineData("serve --Limits__MaxTextLength=5", "'--Limits:MaxTextLength'")]
    [InlineData("--Limts:MaxTextLength=5", "'Limits:MaxTextLength'")]
    [InlineData("--Limits:MaxTextLenght 5", "'Limits__MaxTextLength'")]
    [InlineData("--ASPNETCORE_URLS=http://localhost:80", "'--urls'")]
    [InlineData("--AspNetCore_Http_Ports 80", "'--http_ports'")]
    [InlineData("--urls", "'--urls' has no value")]
    [InlineData("export bogus", "'bogus' for command 'export': it must be one of articles, quotes, speakers.")]
    [InlineData("export --format bogus", "it must be one of ndjson, csv, txt.")]
    [InlineData("import x --on-duplicate bogus", "it must be one of ")]
    [InlineData("completion csh", "Must be one of: 'bash', 'zsh', 'fish'")]
    [InlineData("healthcheck nonsense", "'nonsense' is not an address")]
    public async Task Run_UnknownOrWrongArgument_SaysSoInOneLine(string arguments, string expected)
    {
        var run = await ProgramRun.RunAsync(_folder, arguments.Split(' '));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(expected, Assert.Single(run.ErrorLines));
        Assert.DoesNotMatch(@"NewsApi\.|System\.|\\u", run.Errors);
        Assert.Empty(run.Output);
    }

    [Theory]
    [InlineData("--Bogus=1 --Bogus2 5 --ASPNETCORE_URLS=x", "--Bogus'", "--Bogus2'", "'--urls'")]
    [InlineData("--Foo:Bar=1 --Baz:Qux 2 --Limits:Nonsense=3", "--Foo:Bar'", "--Baz:Qux'", "Limits__Nonsense ")]
    [InlineData("--Limits:MaxTextLength=-5 --Trash:RetentionDays=x --Bogus", "MaxTextLength is", "RetentionDays is", "--Bogus'")]
    [InlineData("--Limts:MaxTextLength=5 --urls --Cache:MaxBytes=x", "'Limits:MaxTextLength'", "no value", "Cache__MaxBytes is")]
    [InlineData("parse --bogus1 --bogus2 --Foo:Bar=1", "--bogus1'", "--bogus2'", "--Foo:Bar'")]
    public async Task Run_SeveralWrongArguments_NamesEachInOneLine(string arguments, params string[] expected)
    {
        var run = await ProgramRun.RunAsync(_folder, arguments.Split(' '));

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Equal(expected.Length, run.ErrorLines.Length);
        Assert.All(expected, part => Assert.Contains(run.ErrorLines, line => line.Contains(part)));
    }

    [Theory]
    [InlineData("--help", "healthcheck")]
    [InlineData("healthcheck --help", "<address>")]
    [InlineData("--version", ".")]
    public async Task Run_AskedForHelp_PrintsIt(string arguments, string expected)
    {
        var run = await ProgramRun.RunAsync(_folder, arguments.Split(' '), ("Limits__MaxTextLength", "nonsense"));

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Contains(expected, run.Output);
    }

    [Fact]
    public async Task Config_SettingsOfThreeSources_PrintsValuesAndSourcesWithoutSecrets()
    {
        var run = await ProgramRun.RunAsync(
            _folder,
            ["config", "--Limits:MaxTextLength", "77"],
            ("Trash__RetentionDays", "3"),
            ("ConnectionStrings__NewsApi", "Data Source=x.db;Password=verysecret"));

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Matches(@"Limits__MaxTextLength +77 +command line", run.Output);
        Assert.Matches(@"Trash__RetentionDays +3 +environment", run.Output);
        Assert.Matches(@"Cache__MaxBytes +33554432 +default", run.Output);
        Assert.Matches(@"ConnectionStrings__NewsApi +data source=x.db;password=\(hidden\)", run.Output);
        Assert.DoesNotContain("verysecret", run.Output);
    }

    [Theory]
    [InlineData("imp", "import")]
    [InlineData("import --on-duplicate ", "return")]
    [InlineData("export quo", "quotes")]
    [InlineData("export --inc", "--include")]
    public async Task Suggest_IncompleteCommandLine_PrintsWhatMayFollow(string line, string expected)
    {
        var run = await ProgramRun.RunAsync(_folder, [$"[suggest:{line.Length}]", line]);

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Contains(expected, run.Output.Split(Environment.NewLine), StringComparer.OrdinalIgnoreCase);
        Assert.DoesNotContain("/", run.Output);
    }

    [Fact]
    public async Task Completion_Bash_CompletesCommands()
    {
        var script = (await ProgramRun.RunAsync(_folder, ["completion", "bash"])).Output;
        var call = $$"""
            newsapi() { dotnet "{{Path.Combine(AppContext.BaseDirectory, "NewsApi.dll")}}" "$@"; }
            {{script}}
            COMP_LINE="newsapi imp"; COMP_POINT=11; COMP_WORDS=(newsapi imp); COMP_CWORD=1
            _newsapi
            echo "${COMPREPLY[@]}"
            """;
        var start = new ProcessStartInfo("bash", ["-c", call]) { RedirectStandardOutput = true, WorkingDirectory = _folder };

        using var bash = Process.Start(start)!;

        Assert.Equal("import", (await bash.StandardOutput.ReadToEndAsync()).Trim());
    }

    [Theory]
    [InlineData("zsh", "compdef _newsapi newsapi")]
    [InlineData("fish", "complete -c newsapi")]
    public async Task Completion_OtherShell_PrintsItsScript(string shell, string expected)
    {
        var run = await ProgramRun.RunAsync(_folder, ["completion", shell]);

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Contains(expected, run.Output);
    }

    [Fact]
    public async Task Config_NothingIsConfigured_PrintsTheFoldersThatAreUsed()
    {
        var run = await ProgramRun.RunAsync(_folder, ["config"], ("ConnectionStrings__NewsApi", "Data Source=news/x.db"));

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Matches($"Search__IndexPath +{_folder}/news/search +default", run.Output);
        Assert.Matches($"Backups__Path +{_folder}/news/backups +default", run.Output);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
