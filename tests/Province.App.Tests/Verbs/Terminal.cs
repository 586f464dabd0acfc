using Province.App.Verbs;

namespace Province.App.Tests.Verbs;

/// <summary>Runs an operator's verb and keeps what it says. One at a time: the console is the process's.</summary>
internal static class Terminal
{
    private static readonly SemaphoreSlim Turn = new(1, 1);

    public static async Task<(int Code, string Out, string Error)> RunAsync(IServiceProvider services, params string[] args)
    {
        await Turn.WaitAsync();
        var (before, errorBefore) = (Console.Out, Console.Error);
        using var said = new StringWriter();
        using var complained = new StringWriter();
        try
        {
            Console.SetOut(said);
            Console.SetError(complained);
            return (await OperatorVerbs.RunAsync(services, args), said.ToString(), complained.ToString());
        }
        finally
        {
            Console.SetOut(before);
            Console.SetError(errorBefore);
            Turn.Release();
        }
    }
}
