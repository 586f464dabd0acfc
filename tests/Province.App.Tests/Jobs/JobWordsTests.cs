using Province.App.Jobs;
using Province.Domain.Jobs;

namespace Province.App.Tests.Jobs;

public sealed class JobWordsTests
{
    /// <summary>What is said of a failure promises another try only where one comes.</summary>
    [Theory]
    [InlineData(JobState.Waiting, true)]
    [InlineData(JobState.Running, true)]
    [InlineData(JobState.Retrying, true)]
    [InlineData(JobState.Dead, false)]
    [InlineData(JobState.Cancelled, false)]
    public void OfFailure_AFault_PromisesATryOnlyWhileTheJobIsOpen(JobState state, bool promises) =>
        JobWords.OfFailure(JobFailures.Fault, state).ShouldNotBeNull().Contains("会自动重试", StringComparison.Ordinal).ShouldBe(promises);
}
