using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Province.Data.Tests.Banned;

/// <summary>The lists of banned symbols as the compiler's own analyzer reads them.</summary>
internal static class BannedList
{
    private static readonly SymbolDisplayFormat Full = SymbolDisplayFormat.FullyQualifiedFormat;

    /// <summary>Everything that the application can refer to.</summary>
    internal static CSharpCompilation Empty { get; } = CSharpCompilation.Create(
        "Sample",
        references: ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path)),
        options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    internal static string Root { get; } = FindRoot();

    internal static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    internal static IReadOnlyList<string> Ids(string list) => [.. list.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(';')[0])];

    /// <summary>One use of each symbol, each on a line of its own.</summary>
    internal static string UsesOf(IReadOnlyList<string> ids) =>
        "static class Uses\n{\n" + string.Concat(ids.Select((id, i) => $"static void Use{i}() {{ {UseOf(id)} }}\n")) + "}\n";

    /// <summary>The lines (from 0) on which the analyzer objects.</summary>
    internal static async Task<IReadOnlySet<int>> ObjectionsAsync(string source, string list, string path = "Sample.cs")
    {
        var compilation = Empty.AddSyntaxTrees(CSharpSyntaxTree.ParseText(source, path: path));
        compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).ShouldBeEmpty();
        var checkedOnes = compilation.WithAnalyzers([Analyzer()], new AnalyzerOptions([new ListFile(list)]));
        return (await checkedOnes.GetAnalyzerDiagnosticsAsync()).Where(d => d.Id == "RS0030").Select(d => d.Location.GetLineSpan().StartLinePosition.Line).ToHashSet();
    }

    internal static ISymbol? Find(string id) =>
        DocumentationCommentId.GetFirstSymbolForDeclarationId(id, Empty) is { } symbol && symbol.GetDocumentationCommentId() == id ? symbol : null;

    private static string UseOf(string id) => Find(id) switch
    {
        ITypeSymbol type => $"_ = typeof({type.ToDisplayString(Full)});",
        IPropertySymbol { IsStatic: true } property => $"_ = {property.ContainingType.ToDisplayString(Full)}.{property.Name};",
        IMethodSymbol method => Call(method.IsGenericMethod ? method.Construct([.. method.TypeParameters.Select(_ => (ITypeSymbol)Empty.ObjectType)]) : method),
        var other => throw new InvalidOperationException($"{id} names {other?.Kind.ToString() ?? "nothing"}: the analyzer would pass it over in silence."),
    };

    private static string Call(IMethodSymbol method)
    {
        var type = method.ContainingType.ToDisplayString(Full);
        var name = method.IsGenericMethod ? $"{method.Name}<{string.Join(", ", method.TypeArguments.Select(a => a.ToDisplayString(Full)))}>" : method.Name;
        var arguments = string.Join(", ", method.Parameters.Select(parameter => $"default({parameter.Type.ToDisplayString(Full)})!"));
        return $"{(method.IsStatic ? type : $"default({type})!")}.{name}({arguments});";
    }

    private static DiagnosticAnalyzer Analyzer() => (DiagnosticAnalyzer)Activator.CreateInstance(Assembly
        .LoadFrom(Path.Combine(AppContext.BaseDirectory, "analyzers", "Microsoft.CodeAnalysis.CSharp.BannedApiAnalyzers.dll")).GetTypes()
        .Single(type => type.Name == "CSharpSymbolIsBannedAnalyzer"))!;

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Province.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        return folder.FullName;
    }

    private sealed class ListFile(string text) : AdditionalText
    {
        public override string Path => "BannedSymbols.txt";

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text, Encoding.UTF8);
    }
}
