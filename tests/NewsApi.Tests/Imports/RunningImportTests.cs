using NewsApi.Imports;
using NewsApi.Model;

namespace NewsApi.Tests.Imports;

public sealed class RunningImportTests
{
    [Fact]
    public void Remove_ReaderThatFoundItBefore_DoesNotWait()
    {
        var running = new RunningImports(TimeProvider.System);
        var run = running.TryAdd(new Import { Id = 1, Principal = "", OnDuplicate = "Create" })!;
        run.SignalMove();
        Assert.False(run.Moved.IsCompleted);

        running.Remove(run);

        Assert.True(run.Moved.IsCompleted);
        Assert.True(run.Ended.IsCompleted);
        Assert.Null(running.Find(1));
    }
}
