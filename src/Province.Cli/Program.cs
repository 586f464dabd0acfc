using Province.Cli;

return await Commands.RunAsync(args, Console.OpenStandardOutput(), Console.OpenStandardError(), CancellationToken.None);
