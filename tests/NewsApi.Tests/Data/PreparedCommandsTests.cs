using Microsoft.Data.Sqlite;
using NewsApi.Data;

namespace NewsApi.Tests.Data;

public sealed class PreparedCommandsTests
{
    [Fact]
    public void Of_ConnectionStillOpen_GivesTheSameCommand()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();

        var first = Prepare(connection);
        var second = Prepare(connection);

        Assert.Same(first, second);
    }

    // A statement of the handle before would run on a database that another connection uses by then.
    [Fact]
    public void Of_ConnectionOpenedAgain_GivesAnotherCommand()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        var first = Prepare(connection);

        connection.Close();
        connection.Open();

        Assert.NotSame(first, Prepare(connection));
    }

    private static SqliteCommand Prepare(SqliteConnection connection) => PreparedCommands.Of(connection, "one", () =>
    {
        var command = connection.CreateCommand();
        command.CommandText = "SELECT 1";
        command.Prepare();
        return command;
    });
}
