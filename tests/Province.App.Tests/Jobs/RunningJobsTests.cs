using Province.App.Jobs;
using Province.App.Tests.Exchange;

namespace Province.App.Tests.Jobs;

public sealed class RunningJobsTests
{
    [Fact]
    public void Stop_AJobThatEndsAtThisMoment_DoesNothing()
    {
        var running = new RunningJobs().Begin(new JobAddress(Post.Hengyang, Guid.NewGuid()), CancellationToken.None);
        running.Dispose();
        Should.NotThrow(running.Stop);
    }
}
