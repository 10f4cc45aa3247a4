using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using Microsoft.Extensions.Logging.Console;
using NewsApi.Settings;

namespace NewsApi.Commands;

/// <summary>The parsed command line: a command and its settings.</summary>
internal sealed class CommandLine
{
    /// <summary>The exit code after Ctrl-C, as shells have it: 128 and the number of the signal.</summary>
    public const int Interrupted = 130;

    private readonly ParseResult _command;
    private readonly List<string> _faults;

    private CommandLine(ParseResult command, string[] settings)
    {
        (_command, Settings) = (command, settings);
        _faults = FindFaults();
    }

    /// <summary>The settings among the arguments, for the configuration.</summary>
    public string[] Settings { get; }

    /// <summary>Whether the command needs the services of the server.</summary>
    public bool NeedsServices => _faults.Count == 0 && _command.Action is ServiceAction;

    public static CommandLine Parse(string[] args)
    {
        var (settings, rest) = SettingArguments.Split(args);
        var root = new NewsApiCommand(settings);
        return new CommandLine(root.Parse(rest), settings);
    }

    /// <summary>Keeps the log out of the output of commands: only warnings are of interest to their users.</summary>
    public void Configure(ILoggingBuilder logging)
    {
        ServeCommand.KeepStartFailuresShort(logging);
        if (!IsServer)
        {
            logging.AddFilter(level => level >= LogLevel.Warning);
            logging.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        }
    }

    /// <summary>Runs the command and returns the exit code: 0 if it succeeded. An error is reported in one line.</summary>
    public async Task<int> RunAsync(WebApplication? app = null)
    {
        if (_faults.Count > 0)
        {
            return Refuse(_faults);
        }

        if (_command.Action is ServiceAction action)
        {
            action.App = app;
        }

        try
        {
            // The host handles signals.
            var timeout = IsServer ? (TimeSpan?)null : TimeSpan.FromSeconds(5);
            return await _command.InvokeAsync(new() { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = timeout });
        }
        catch (Exception failure) when (StartFailure.Explain(failure) is { Count: > 0 } reasons)
        {
            return Refuse(reasons);
        }
        catch (OperationCanceledException) when (!IsServer)
        {
            await Console.Error.WriteLineAsync("Interrupted.");
            return Interrupted;
        }
        catch (Exception failure) when (!IsServer && failure is IOException or UnauthorizedAccessException)
        {
            return Refuse([OneLine.Of(failure.Message)]);
        }
    }

    private static int Refuse(IEnumerable<string> reasons)
    {
        try
        {
            foreach (var reason in reasons)
            {
                Console.Error.WriteLine(reason);
            }
        }
        catch (IOException)
        {
            // Its reader has closed it, or its disk is full: the exit code still says that the command failed.
        }

        return 1;
    }

    private List<string> FindFaults()
    {
        if (IsSuggestion)
        {
            return [];
        }

        if (_command.UnmatchedTokens.Count > 0)
        {
            return [.. FindMisreadOptions().Concat(UnknownTokens()).Distinct().Select(ExplainUnmatched), .. FindSettingFaults()];
        }

        if (_command.Errors.Count > 0)
        {
            return [.. _command.Errors.Select(ArgumentErrors.Explain)];
        }

        return IsHelp ? [] : [.. FindMisreadOptions().Select(ExplainUnmatched), .. FindSettingFaults()];
    }

    // A word after an unknown option may be its value.
    private IEnumerable<string> UnknownTokens() =>
        _command.UnmatchedTokens.Where(token => token.StartsWith('-')) is var options && options.Any()
            ? options
            : _command.UnmatchedTokens.Take(1);

    // "[suggest:8] 'import --'": the completions of an incomplete command line.
    private bool IsSuggestion => _command.Tokens.Any(
        token => token.Type == TokenType.Directive && token.Value.StartsWith("[suggest", StringComparison.Ordinal));

    private bool IsServer => _command.CommandResult.Command is ServeCommand or NewsApiCommand;

    private bool IsHelp => _command.Action is not (ServiceAction or AsynchronousCommandLineAction);

    private List<string> FindSettingFaults()
    {
        var faults = SettingArguments.FindFaults(Settings).ToList();
        try
        {
            return [.. faults, .. SettingsCheck.FindFaults(SettingSources.Read(SettingArguments.WithoutFaults(Settings)))];
        }
        catch (InvalidDataException failure)
        {
            return [.. faults, OneLine.Of($"{failure.Message} {failure.InnerException?.Message}")];
        }
    }

    // An argument takes any word, also an option that does not exist; not after '--', and '-word' excludes a word from a search.
    private IEnumerable<string> FindMisreadOptions()
    {
        var command = _command.CommandResult;
        var later = _command.Tokens.SkipWhile(token => token.Type != TokenType.DoubleDash).Select(token => token.Value).ToHashSet();
        var prefix = command.Command is ListCommand ? "--" : "-";
        return command.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens).Select(token => token.Value)
            .Where(value => value.Length > prefix.Length && value.StartsWith(prefix, StringComparison.Ordinal)
                && !later.Contains(value));
    }

    private string ExplainUnmatched(string token)
    {
        var command = _command.CommandResult.Command;
        var isOption = token.StartsWith('-');
        var names = isOption
            ? command.Options.Concat(new RootCommand().Options).SelectMany(option => option.Aliases.Prepend(option.Name))
                .Concat(KnownSettings.Names.Select(name => $"--{name}"))
            : command.Subcommands.Select(subcommand => subcommand.Name);
        var name = token.Split('=')[0];
        var kind = isOption ? "option" : command.Subcommands.Count > 0 ? "command" : "argument";
        return $"The {kind} '{OneLine.Of(name)}' does not exist.{NearestName.Question(SettingArguments.FromVariable(name), names)}"
            + " See 'newsapi --help'.";
    }
}
