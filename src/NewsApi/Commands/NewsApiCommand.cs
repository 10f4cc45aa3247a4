using System.CommandLine;
using System.CommandLine.Help;

namespace NewsApi.Commands;

/// <summary>The program: <c>newsapi [command]</c>. Without a command it runs the server.</summary>
internal sealed class NewsApiCommand : RootCommand
{
    /// <param name="settings">The settings on the command line, for the commands that only read settings.</param>
    public NewsApiCommand(string[] settings)
        : base("A server for news articles, their sections, quotes and speakers. Without a command it runs the server.\n"
            + "Settings are environment variables (Limits__MaxTextLength, ASPNETCORE_URLS) or arguments (--Limits:MaxTextLength=100000, "
            + "--urls=…).")
    {
        HelpName = "newsapi";
        foreach (var help in Options.OfType<HelpOption>())
        {
            // As Windows has them: here they would be completed where a path is expected.
            _ = help.Aliases.Remove("/h") && help.Aliases.Remove("/?");
        }

        var serve = new ServeCommand();
        Action = serve.Action;
        Add(serve);
        Add(new ImportCommand());
        Add(new ExportCommand());
        Add(new ParseCommand());
        Add(ListCommand.Search);
        Add(ListCommand.Quotes);
        Add(ListCommand.Speakers);
        Add(new ReindexCommand());
        Add(new MigrateCommand());
        Add(new CopyCommand());
        Add(new VersionCommand());
        Add(new KeysCommand());
        Add(new AuditCommand());
        Add(new BackupCommand());
        Add(new RestoreCommand());
        Add(new CheckCommand());
        Add(new ConfigCommand(settings));
        Add(new HealthCheckCommand(settings));
        Add(new CompletionCommand());
    }
}
