using Microsoft.Data.Sqlite;
using NewsApi.Data.Sqlite;

namespace NewsApi.Tests.Data;

public sealed class SqliteStatementsTests
{
    [Fact]
    public void Of_ConnectionStillOpen_GivesTheSameStatements()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();

        Assert.Same(Of(connection), Of(connection));
    }

    // A statement of the handle before would run on a database that another connection uses by then.
    [Fact]
    public void Of_ConnectionOpenedAgain_GivesOthers()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        var first = Of(connection);

        connection.Close();
        connection.Open();

        Assert.NotSame(first, Of(connection));
        Assert.Equal(1, Of(connection).ReadNumber("SELECT 1", _ => { }));
    }

    [Fact]
    public void Read_MoreStatementsThanAreKept_AllAnswer()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();

        var numbers = Enumerable.Range(1, 1000).Select(number => Of(connection).ReadNumber($"SELECT {number}", _ => { }));

        Assert.Equal(500_500, numbers.Sum());
    }

    private static SqliteStatements Of(SqliteConnection connection) =>
        SqliteStatements.Of(connection, () => throw new InvalidOperationException("No entity is read."));
}
